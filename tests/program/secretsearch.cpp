// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/program/secretsearch.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cstring>

namespace ecsdesk {

namespace {

constexpr int startBytes = 8;
constexpr int pieceBytes = 20;

quint64 startOf(const char *bytes)
{
    quint64 start = 0;
    std::memcpy(&start, bytes, sizeof start);
    return start;
}

size_t slotOf(quint64 start)
{
    constexpr quint64 spread = 0x9E3779B97F4A7C15ULL;
    constexpr int slotBits = 20;
    return size_t((start * spread) >> (64 - slotBits));
}

QByteArray eachByte(const QByteArray &piece, const char *format)
{
    QByteArray text;
    for (const char byte : piece)
        text += QString::asprintf(format, unsigned(uchar(byte))).toLatin1();
    return text;
}

QByteArray wide(const QByteArray &piece, bool bigEndian)
{
    QByteArray text;
    for (const char byte : piece) {
        text += bigEndian ? '\0' : byte;
        text += bigEndian ? byte : '\0';
    }
    return text;
}

} // namespace

void SecretSearch::plant(const QString &name, const QByteArray &value)
{
    if (value.size() < startBytes)
        qFatal("too short to be looked for: %s", qUtf8Printable(name));
    if (m_values.contains(value))
        return;
    const int number = int(m_values.size());
    m_values.append(value);
    m_names.append(name);
    if (value.size() <= pieceBytes) {
        addForms(number, value);
        return;
    }
    // Pieces in a row, the last one at the very end: every cut of forty bytes holds one of them.
    for (qsizetype at = 0; at + pieceBytes <= value.size(); at += pieceBytes)
        addForms(number, value.mid(at, pieceBytes));
    addForms(number, value.right(pieceBytes));
}

void SecretSearch::addForms(int value, const QByteArray &piece)
{
    add(value, "it is", piece);
    add(value, "UTF-16", wide(piece, false));
    add(value, "UTF-16 (big endian)", wide(piece, true));
    add(value, "hexadecimal", piece.toHex());
    add(value, "hexadecimal", piece.toHex().toUpper());
    const QByteArray once = piece.toPercentEncoding();
    add(value, "percent-encoded", once);
    add(value, "percent-encoded twice", once.toPercentEncoding());
    add(value, "percent-encoded, each byte", eachByte(piece, "%%%02X"));
    QByteArray slashed = piece;
    add(value, "JSON", slashed.replace('\\', "\\\\").replace('"', "\\\"").replace('/', "\\/"));
    add(value, "JSON, each byte", eachByte(piece, "\\u%04x"));
    add(value, "C, each byte", eachByte(piece, "\\x%02x"));
    add(value, "HTML", QString::fromUtf8(piece).toHtmlEscaped().toUtf8());
    QByteArray backwards = piece;
    std::reverse(backwards.begin(), backwards.end());
    add(value, "backwards", backwards);
    // As a part of a longer text that is encoded as one; the signs at its ends depend on what is beside it.
    for (int before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, '\0') + piece;
        const qsizetype whole = padded.size() / 3 * 3;
        for (const auto kind : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            add(value, "Base64", padded.left(whole).toBase64(kind).mid(before == 0 ? 0 : 4));
    }
}

void SecretSearch::add(int value, const char *form, const QByteArray &bytes)
{
    if (bytes.size() < startBytes)
        return;
    const quint64 start = startOf(bytes.constData());
    const auto [from, to] = m_byStart.equal_range(start);
    if (std::any_of(from, to, [&](const auto &each) { return m_needles[each.second].bytes == bytes; }))
        return;
    m_byStart.emplace(start, int(m_needles.size()));
    m_needles.append({value, form, bytes});
    m_starts.set(slotOf(start));
}

QStringList SecretSearch::in(const QString &where, const QByteArray &text) const
{
    QStringList findings;
    QSet<QString> told;
    m_bytesSeen += text.size();
    for (qsizetype at = 0; at + startBytes <= text.size(); ++at) {
        const quint64 start = startOf(text.constData() + at);
        if (!m_starts.test(slotOf(start)))
            continue;
        const auto [from, to] = m_byStart.equal_range(start);
        for (auto each = from; each != to; ++each) {
            const Needle &needle = m_needles[each->second];
            if (!QByteArrayView(text).sliced(at).startsWith(needle.bytes))
                continue;
            const QString what = QStringLiteral("%1 as %2").arg(m_names[needle.value], QLatin1String(needle.form));
            if (told.contains(what))
                continue;
            told.insert(what);
            constexpr qsizetype around = 80;
            const qsizetype begin = std::max<qsizetype>(0, at - around);
            findings.append(
                QStringLiteral("%1 in %2 at %3: …%4…")
                    .arg(what, where)
                    .arg(at)
                    .arg(QString::fromLatin1(text.mid(begin, at - begin + needle.bytes.size() + around).simplified())));
        }
    }
    return findings;
}

QStringList SecretSearch::inFolder(const QString &folder) const
{
    QStringList findings;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QFileInfo info(it.next());
        findings += in(QStringLiteral("the name of ") + info.filePath(), info.filePath().toUtf8());
        if (info.isSymLink()) {
            findings += in(QStringLiteral("the link ") + info.filePath(), info.symLinkTarget().toUtf8());
            continue;
        }
        QFile file(info.filePath());
        if (info.isFile() && file.open(QIODevice::ReadOnly))
            findings += in(info.filePath(), file.readAll());
    }
    return findings;
}

} // namespace ecsdesk
