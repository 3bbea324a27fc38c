// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/instancefilter.h"

#include "models/lists/filterkeys.h"
#include "models/lists/filtertokens.h"
#include "models/lists/instancematcher.h"
#include "models/lists/instancerecord.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ecsdesk {

namespace {

struct FilterTexts
{
    Q_DECLARE_TR_FUNCTIONS(InstanceFilter)
};

std::optional<Ipv4Network> readNetwork(const QString &text)
{
    const QStringList halves = text.split(u'/');
    const QStringList octets = halves.value(0).split(u'.');
    if (halves.size() != 2 || octets.size() != 4)
        return {};
    Ipv4Network network;
    for (const QString &octet : octets) {
        bool ok = false;
        const uint number = octet.toUInt(&ok);
        if (!ok || number > 255)
            return {};
        network.address = network.address << 8 | number;
    }
    bool ok = false;
    network.prefix = halves[1].toInt(&ok);
    if (!ok || network.prefix < 0 || network.prefix > 32)
        return {};
    return network;
}

std::optional<double> readNumber(FilterKey key, const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d+(?:\\.\\d+)?)(mbps|m|mib|mb|g|gib|gb|vcpu|vcpus|核)?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const bool mebi = key == FilterKey::Memory && match.captured(2).startsWith(u'm');
    return match.captured(1).toDouble() / (mebi ? 1024 : 1);
}

} // namespace

class FilterParser
{
public:
    explicit FilterParser(InstanceFilter &filter)
        : m_filter(filter)
    {
    }

    void parse()
    {
        for (const FilterToken &token : cutFilter(m_filter.m_text, m_filter.m_diagnostics))
            take(token);
    }

private:
    void take(const FilterToken &whole)
    {
        FilterTerm term;
        term.position = whole.position;
        term.length = whole.length;
        FilterToken token = whole;
        if (token.text.size() > 1 && token.isSign(0, u"-")) {
            term.negated = true;
            token = token.mid(1);
        }
        const qsizetype sign = token.indexOf(u":<>=≤≥");
        if (sign > 0 && !token.mid(0, sign).anyQuoted()) {
            const QString name = foldForSearch(token.text.left(sign));
            if (const auto key = filterKeyFrom(name)) {
                if (takeTyped(term, *key, token, sign))
                    return;
            } else {
                complainOfKey(token, name, sign);
            }
        }
        takeText(term, token);
    }

    void takeText(FilterTerm &term, const FilterToken &token)
    {
        term.key = FilterKey::Text;
        term.op = FilterOperator::Is;
        term.values.clear();
        for (const FilterToken &part : alternatives(token)) {
            FilterValue value;
            value.text = foldForSearch(part.text);
            term.values.push_back(value);
        }
        add(term);
    }

    void add(const FilterTerm &term)
    {
        if (!term.values.empty())
            m_filter.m_terms.push_back(term);
    }

    void complain(const FilterToken &token, const QString &message, const QString &suggestion = {})
    {
        m_filter.m_diagnostics.push_back({token.position, token.length, message, suggestion});
    }

    void complainOfKey(const FilterToken &token, const QString &name, qsizetype sign)
    {
        // "env=prod" looks for a tag, "2001:db8::1" for an address: neither is a key misspelt.
        const bool letters = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
        if (!letters || token.text[sign] == u'=')
            return;
        const QString nearest = nearestKey(name);
        complain(token, FilterTexts::tr("There is no filter called “%1”. The term is looked for as text.").arg(name),
                 nearest.isEmpty() ? QString() : nearest + token.text.mid(sign));
    }

    /// Whether the term was one of this key; false: it is free text after all.
    bool takeTyped(FilterTerm &term, FilterKey key, const FilterToken &token, qsizetype sign)
    {
        const FilterKind kind = kindOf(key);
        const bool compared = kind == FilterKind::Number || kind == FilterKind::Moment;
        qsizetype next = sign;
        if (token.isSign(next, u":"))
            ++next;
        else if (!compared) {
            complain(token,
                     FilterTexts::tr("“%1” takes a colon. The term is looked for as text.").arg(token.text.left(sign)),
                     token.text.left(sign) + u':' + token.text.mid(sign + 1));
            return false;
        }
        term.key = key;
        if (compared)
            next = takeOperator(term, token, next);
        bool exact = false;
        if (kind == FilterKind::Text && next < token.text.size() && token.isSign(next, u"=")) {
            exact = true;
            ++next;
        }
        for (const FilterToken &part : alternatives(token.mid(next))) {
            FilterValue value;
            value.text = foldForSearch(part.text);
            value.exact = exact;
            if (!read(value, term, part, kind)) {
                complain(token, messageFor(kind).arg(part.text));
                if (compared)
                    return false;
            }
            term.values.push_back(value);
        }
        add(term); // "status:" without a value yet lets everything through: it is being typed
        return true;
    }

    static qsizetype takeOperator(FilterTerm &term, const FilterToken &token, qsizetype next)
    {
        if (next >= token.text.size())
            return next;
        const QChar c = token.text[next];
        const bool orEqual = next + 1 < token.text.size() && token.isSign(next + 1, u"=");
        if (token.isSign(next, u"<"))
            term.op = orEqual ? FilterOperator::LessOrEqual : FilterOperator::Less;
        else if (token.isSign(next, u">"))
            term.op = orEqual ? FilterOperator::GreaterOrEqual : FilterOperator::Greater;
        else if (token.isSign(next, u"≤≥"))
            term.op = c == u'≤' ? FilterOperator::LessOrEqual : FilterOperator::GreaterOrEqual;
        else
            return token.isSign(next, u"=") ? next + 1 : next;
        return next + (orEqual && c != u'≤' && c != u'≥' ? 2 : 1);
    }

    static bool read(FilterValue &value, const FilterTerm &term, const FilterToken &part, FilterKind kind)
    {
        switch (kind) {
        case FilterKind::Text:
            return true;
        case FilterKind::Words:
            value.words = wordBits(term.key, value.text);
            return value.words != 0;
        case FilterKind::YesNo:
            value.yes = yesOrNo(value.text);
            if (!value.yes && term.key == FilterKey::Lock)
                value.words = wordBits(term.key, value.text);
            return value.yes || value.words || term.key == FilterKey::Eip;
        case FilterKind::Address:
            value.network = readNetwork(value.text);
            return value.network || !value.text.contains(u'/');
        case FilterKind::Tag: {
            const qsizetype equals = part.indexOf(u"=");
            QString &last = equals < 0 ? value.text : value.tagValue.emplace(value.text.mid(equals + 1));
            if (equals >= 0)
                value.text.truncate(equals);
            if (part.isSign(part.text.size() - 1, u"*")) {
                value.prefix = true;
                last.chop(1);
            }
            return true;
        }
        case FilterKind::Number: {
            const auto number = readNumber(term.key, value.text);
            value.number = number.value_or(0);
            return number.has_value();
        }
        case FilterKind::Moment: {
            value.day = QDate::fromString(value.text, Qt::ISODate);
            const auto span = readSpan(value.text);
            value.span = span.value_or(std::chrono::milliseconds(0));
            return span || value.day.isValid();
        }
        }
        Q_UNREACHABLE();
    }

    static QString messageFor(FilterKind kind)
    {
        switch (kind) {
        case FilterKind::Words:
        case FilterKind::YesNo:
            return FilterTexts::tr("“%1” is not a word this filter knows. It is compared with the word of the API.");
        case FilterKind::Address:
            return FilterTexts::tr("“%1” is not an IPv4 network such as 10.0.0.0/8.");
        case FilterKind::Number:
            return FilterTexts::tr("“%1” is not a number. The term is looked for as text.");
        case FilterKind::Moment:
            return FilterTexts::tr("“%1” is neither a time such as 30d nor a date such as 2026-12-31. The term is "
                                   "looked for as text.");
        case FilterKind::Text:
        case FilterKind::Tag:
            return QStringLiteral("%1");
        }
        Q_UNREACHABLE();
    }

    InstanceFilter &m_filter;
};

InstanceFilter InstanceFilter::parse(const QString &text)
{
    InstanceFilter filter;
    filter.m_text = text;
    FilterParser(filter).parse();
    return filter;
}

bool InstanceFilter::matches(const FleetRow &row, const QDateTime &now, const FilterNames &names) const
{
    const InstanceMatcher matcher(*this, names);
    return matcher.matches(row, searchText(row), standing(row.instance, row.facts, now).kind, now.toMSecsSinceEpoch());
}

bool operator==(const InstanceFilter &a, const InstanceFilter &b)
{
    const auto sameTerm = [](const FilterTerm &x, const FilterTerm &y) {
        return x.key == y.key && x.op == y.op && x.negated == y.negated && x.values == y.values;
    };
    return std::equal(a.m_terms.begin(), a.m_terms.end(), b.m_terms.begin(), b.m_terms.end(), sameTerm);
}

} // namespace ecsdesk
