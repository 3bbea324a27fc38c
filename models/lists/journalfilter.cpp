// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/journalfilter.h"

#include "models/lists/filtertokens.h"
#include "models/lists/journalkeys.h"

#include <QCoreApplication>
#include <algorithm>

namespace ecsdesk {

namespace {

struct JournalTexts
{
    Q_DECLARE_TR_FUNCTIONS(JournalFilter)
};

/// `pattern` and `text` are folded; a star stands for any characters.
bool fitsWhole(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype from = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            from = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool fits(const JournalValue &value, const QString &field)
{
    const QString folded = foldForSearch(field);
    if (value.exact)
        return folded == value.text;
    return value.text.contains(u'*') ? fitsWhole(value.text, folded) : folded.contains(value.text);
}

bool fitsError(const JournalValue &value, const std::optional<ApiError> &error)
{
    return error && (fits(value, error->code) || fits(value, error->message));
}

bool fitsTrait(quint32 traits, const ChangeRecord &record, const JournalFilter::Now &now)
{
    const auto asked = [traits](JournalTrait trait) { return traits & (1u << int(trait)); };
    return (asked(JournalTrait::Open) && !isSettled(record.state)) ||
           (asked(JournalTrait::Mine) && record.operatorName == now.user) ||
           (asked(JournalTrait::Held) && isHeld(record)) ||
           (asked(JournalTrait::Run) && (!record.intent.rest.empty() || record.run != record.intent.token)) ||
           (asked(JournalTrait::Failed) &&
            (record.state == ChangeState::Refused || record.state == ChangeState::Unknown || record.error.has_value()));
}

/// A local day begins at midnight here, whatever the server's zone.
QDateTime momentOf(const JournalValue &value, const QDateTime &now, bool endOfDay)
{
    if (value.day.isValid())
        return (endOfDay ? value.day.addDays(1) : value.day).startOfDay();
    return now.addMSecs(-value.span.count());
}

bool holds(const JournalTerm &term, const JournalValue &value, const ChangeRecord &record, const QString &text,
           const JournalFilter::Now &now)
{
    switch (term.key) {
    case JournalKey::Text:
        return text.contains(value.text);
    case JournalKey::State:
        return value.words & (1u << int(record.state));
    case JournalKey::Action:
        return value.words & (1u << int(record.intent.change.action));
    case JournalKey::Is:
        return fitsTrait(value.words, record, now);
    case JournalKey::Instance:
        return fits(value, record.intent.before.name) || fits(value, record.intent.key.id.text);
    case JournalKey::Region:
        return fits(value, record.intent.key.region.text);
    case JournalKey::Account:
        return fits(value, record.intent.key.account.text) ||
               fits(value, now.accounts.value(record.intent.key.account));
    case JournalKey::Order:
        return fits(value, record.orderId.text);
    case JournalKey::Request:
        return fits(value, record.requestId.text) || (record.error && fits(value, record.error->requestId.text)) ||
               std::any_of(record.steps.begin(), record.steps.end(),
                           [&](const ChangeStep &step) { return fits(value, step.requestId.text); });
    case JournalKey::Token:
        return fits(value, record.intent.token.text);
    case JournalKey::Error:
        return fitsError(value, record.error) ||
               std::any_of(record.steps.begin(), record.steps.end(),
                           [&](const ChangeStep &step) { return fitsError(value, step.error); });
    case JournalKey::Who:
        return fits(value, record.operatorName);
    case JournalKey::Since:
        return record.createdAt >= momentOf(value, now.time, false);
    case JournalKey::Until:
        return value.day.isValid() ? record.createdAt < momentOf(value, now.time, true)
                                   : record.createdAt <= momentOf(value, now.time, true);
    }
    Q_UNREACHABLE();
}

} // namespace

class JournalFilterParser
{
public:
    explicit JournalFilterParser(JournalFilter &filter)
        : m_filter(filter)
    {
    }

    void parse(const QString &text)
    {
        for (const FilterToken &token : cutFilter(text, m_filter.m_diagnostics))
            take(token);
    }

private:
    void take(const FilterToken &whole)
    {
        JournalTerm term;
        FilterToken token = whole;
        if (token.text.size() > 1 && token.isSign(0, u"-")) {
            term.negated = true;
            token = token.mid(1);
        }
        const qsizetype sign = token.indexOf(u":");
        if (sign > 0 && !token.mid(0, sign).anyQuoted()) {
            const QString name = foldForSearch(token.text.left(sign));
            if (const auto key = journalKeyFrom(name)) {
                if (takeTyped(term, *key, token.mid(sign + 1)))
                    return;
            } else {
                complainOfKey(token, name, sign);
            }
        }
        term.key = JournalKey::Text;
        term.values.clear();
        for (const FilterToken &part : alternatives(token)) {
            JournalValue value;
            value.text = foldForSearch(part.text);
            term.values.push_back(value);
        }
        add(term);
    }

    void add(const JournalTerm &term)
    {
        if (!term.values.empty()) // "state:" without a value yet lets everything through: it is being typed
            m_filter.m_terms.push_back(term);
    }

    void complain(const FilterToken &token, const QString &message, const QString &suggestion = {})
    {
        m_filter.m_diagnostics.push_back({token.position, token.length, message, suggestion});
    }

    void complainOfKey(const FilterToken &token, const QString &name, qsizetype sign)
    {
        // An address or a time is no key misspelt.
        if (!std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }))
            return;
        QStringList known;
        for (const JournalKey key : allJournalKeys())
            known += namesOf(key);
        const QString nearest = nearestName(name, known);
        complain(token, JournalTexts::tr("There is no filter called “%1”. The term is looked for as text.").arg(name),
                 nearest.isEmpty() ? QString() : nearest + token.text.mid(sign));
    }

    /// Whether the term was one of this key; false: it is free text after all.
    bool takeTyped(JournalTerm &term, JournalKey key, FilterToken token)
    {
        term.key = key;
        const bool exact = !hasWords(key) && !isMoment(key) && !token.text.isEmpty() && token.isSign(0, u"=");
        if (exact)
            token = token.mid(1);
        // A word of a closed set has no comma in it, a name may.
        for (const FilterToken &part :
             alternatives(token, hasWords(key) ? QStringView(u"|,，、") : QStringView(u"|"))) {
            JournalValue value;
            value.text = foldForSearch(part.text);
            value.exact = exact;
            if (!read(value, key)) {
                complain(token, messageFor(key).arg(part.text), suggestionFor(key, value.text));
                return false;
            }
            term.values.push_back(value);
        }
        add(term);
        return true;
    }

    static bool read(JournalValue &value, JournalKey key)
    {
        if (hasWords(key)) {
            value.words = wordBits(key, value.text);
            return value.words != 0;
        }
        if (isMoment(key)) {
            value.day = QDate::fromString(value.text, Qt::ISODate);
            const auto span = readSpan(value.text);
            value.span = span.value_or(std::chrono::milliseconds(0));
            return span || value.day.isValid();
        }
        return true;
    }

    static QString messageFor(JournalKey key)
    {
        if (isMoment(key))
            return JournalTexts::tr(
                "“%1” is neither a time such as 2h or 7d nor a date such as 2026-11-01. The term is "
                "looked for as text.");
        QStringList known;
        for (const FilterWord &word : wordsOf(key))
            known.append(word.text);
        const QString names = known.join(QStringLiteral(", "));
        switch (key) {
        case JournalKey::State:
            return JournalTexts::tr("“%1” is no state of a change (%2). The term is looked for as text.")
                .arg(QStringLiteral("%1"), names);
        case JournalKey::Action:
            return JournalTexts::tr("“%1” is no action (%2). The term is looked for as text.")
                .arg(QStringLiteral("%1"), names);
        default:
            return JournalTexts::tr("“%1” is nothing that “is:” knows (%2). The term is looked for as text.")
                .arg(QStringLiteral("%1"), names);
        }
    }

    static QString suggestionFor(JournalKey key, const QString &value)
    {
        QStringList known;
        for (const FilterWord &word : wordsOf(key))
            known << word.text << word.chinese;
        const QString nearest = nearestName(value, known);
        return nearest.isEmpty() ? QString() : namesOf(key).front() + u':' + nearest;
    }

    JournalFilter &m_filter;
};

JournalFilter JournalFilter::parse(const QString &text)
{
    JournalFilter filter;
    JournalFilterParser(filter).parse(text);
    return filter;
}

bool JournalFilter::needsText() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
                       [](const JournalTerm &term) { return term.key == JournalKey::Text; });
}

bool JournalFilter::matches(const ChangeRecord &record, const QString &text, const Now &now) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const JournalTerm &term) {
        const bool any = std::any_of(term.values.begin(), term.values.end(),
                                     [&](const JournalValue &value) { return holds(term, value, record, text, now); });
        return any != term.negated;
    });
}

} // namespace ecsdesk
