// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/filtercompletion.h"

#include "models/lists/filterkeys.h"
#include "models/lists/filterplace.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <functional>

namespace ecsdesk {

namespace {

struct CompletionTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterCompletion)
};

class Completer
{
public:
    Completer(const FilterPlace &place, const FilterVocabulary &vocabulary, int limit)
        : m_place(place)
        , m_vocabulary(vocabulary)
        , m_limit(size_t(qMax(0, limit)))
    {
    }

    std::vector<FilterCompletion> run()
    {
        static const QString signs = QStringLiteral(":<>=≤≥");
        const QString &typed = m_place.typed;
        const auto sign = std::find_if(typed.begin(), typed.end(), [](QChar c) { return signs.contains(c); });
        if (sign == typed.end()) {
            offerKeys(foldForSearch(typed));
            if (typed.size() >= 2)
                offerTerms(foldForSearch(typed));
        } else if (const auto key = filterKeyFrom(foldForSearch(typed.left(sign - typed.begin())))) {
            offerValues(*key, sign - typed.begin());
        }
        if (m_found.size() > m_limit)
            m_found.resize(m_limit);
        return std::move(m_found);
    }

private:
    void offer(const QString &text, const QString &description, bool complete)
    {
        FilterCompletion completion{m_place.position, m_place.length, text, description, complete};
        if (text != m_place.typed && std::find(m_found.begin(), m_found.end(), completion) == m_found.end())
            m_found.push_back(std::move(completion));
    }

    static QString signOf(FilterKey key)
    {
        const FilterKind kind = kindOf(key);
        return kind == FilterKind::Number || kind == FilterKind::Moment ? QString() : QStringLiteral(":");
    }

    void offerKeys(const QString &begun)
    {
        for (const FilterKey key : allFilterKeys()) {
            for (const QString &name : namesOf(key)) {
                // Without a letter typed, each key by its first name alone.
                if (!name.startsWith(begun) || (begun.isEmpty() && name != namesOf(key).value(0)))
                    continue;
                if (signOf(key).isEmpty()) {
                    offer(name + (key == FilterKey::Expires ? u'<' : u'>'), describe(key), false);
                    if (!begun.isEmpty())
                        offer(name + (key == FilterKey::Expires ? u'>' : u'<'), describe(key), false);
                } else {
                    offer(name + u':', describe(key), false);
                }
                break;
            }
        }
    }

    /// "run" → status:running, "hang" → region:cn-hangzhou, "env" → tag:env.
    void offerTerms(const QString &begun)
    {
        for (const FilterKey key : allFilterKeys()) {
            const QString head = namesOf(key).value(0) + u':';
            for (const FilterWord &word : wordsOf(key)) {
                if (word.text.startsWith(begun))
                    offer(head + word.text, word.description, true);
                else if (word.chinese.startsWith(begun) || foldForSearch(word.description).startsWith(begun))
                    offer(head + (word.chinese.startsWith(begun) ? word.chinese : word.text), word.description, true);
            }
        }
        for (const QString &region : m_vocabulary.regions) {
            const QString name = m_vocabulary.regionNames.value(RegionId(region));
            if (region.contains(begun) || foldForSearch(name).contains(begun))
                offer(QStringLiteral("region:") + region, name, true);
        }
        // Where there is one account, it finds everything.
        for (auto account = m_vocabulary.accounts.cbegin(); account != m_vocabulary.accounts.cend(); ++account) {
            if (m_vocabulary.accounts.size() > 1 && foldForSearch(account.key()).contains(begun))
                offer(QStringLiteral("account:") + quotedForFilter(account.key()), account.value(), true);
        }
        for (auto tag = m_vocabulary.tags.cbegin(); tag != m_vocabulary.tags.cend(); ++tag) {
            if (foldForSearch(tag.key()).startsWith(begun))
                offer(QStringLiteral("tag:") + quotedForFilter(tag.key()), describe(FilterKey::Tag), true);
        }
        for (const QString &type : m_vocabulary.types) {
            if (type.contains(begun))
                offer(QStringLiteral("type:") + type, describe(FilterKey::Type), true);
        }
    }

    void offerValues(FilterKey key, qsizetype sign)
    {
        const FilterKind kind = kindOf(key);
        qsizetype from = sign + 1;
        while (from < m_place.typed.size() && QStringView(u"<>=≤≥").contains(m_place.typed[from]) &&
               kind != FilterKind::Tag)
            ++from;
        from = qMax(from, m_place.typed.lastIndexOf(u'|') + 1); // what stands before is kept
        const QString head = m_place.head(from);
        const QString begun = foldForSearch(m_place.typed.mid(from));
        const auto offerList = [&](const QStringList &values,
                                   const std::function<QString(const QString &)> &describeValue) {
            // What begins so comes first, then what has a part that begins so, then what contains it at all.
            std::array<std::vector<const QString *>, 3> ranks;
            for (const QString &value : values) {
                const QString folded = foldForSearch(value);
                const qsizetype at = folded.indexOf(begun);
                if (at == 0)
                    ranks[0].push_back(&value);
                else if (at > 0 && !folded[at - 1].isLetterOrNumber())
                    ranks[1].push_back(&value);
                else if (at > 0 || foldForSearch(describeValue(value)).contains(begun))
                    ranks[2].push_back(&value);
            }
            for (const auto &rank : ranks) {
                for (const QString *value : rank)
                    offer(head + quotedForFilter(*value), describeValue(*value), true);
            }
        };
        const auto nothing = [](const QString &) { return QString(); };

        for (const FilterWord &word : wordsOf(key)) {
            const bool chinese = !begun.isEmpty() && word.chinese.startsWith(begun);
            if (word.text.startsWith(begun) || chinese || foldForSearch(word.description).startsWith(begun))
                offer(head + (chinese ? word.chinese : word.text), word.description, true);
        }
        switch (key) {
        case FilterKey::Region:
            return offerList(m_vocabulary.regions,
                             [&](const QString &id) { return m_vocabulary.regionNames.value(RegionId(id)); });
        case FilterKey::Account:
            return offerList(m_vocabulary.accounts.keys(),
                             [&](const QString &name) { return m_vocabulary.accounts.value(name); });
        case FilterKey::Zone:
            return offerList(m_vocabulary.zones, nothing);
        case FilterKey::Type:
            return offerList(m_vocabulary.types, nothing);
        case FilterKey::Vpc:
            return offerList(m_vocabulary.vpcs, nothing);
        case FilterKey::SecurityGroup:
            return offerList(m_vocabulary.securityGroups, nothing);
        case FilterKey::Os:
            return offerList(m_vocabulary.osNames, nothing);
        case FilterKey::Image:
            return offerList(m_vocabulary.images, nothing);
        case FilterKey::Tag:
            return offerTags(head, begun);
        case FilterKey::Eip:
        case FilterKey::Lock:
            for (const QString &value : {QStringLiteral("yes"), QStringLiteral("no")}) {
                if (value.startsWith(begun))
                    offer(head + value, value == u"yes" ? CompletionTexts::tr("yes") : CompletionTexts::tr("no"), true);
            }
            return;
        case FilterKey::Expires:
            if (begun.isEmpty()) {
                offer(head + QStringLiteral("7d"), CompletionTexts::tr("7 days from now"), true);
                offer(head + QStringLiteral("30d"), CompletionTexts::tr("30 days from now"), true);
            }
            return;
        default:
            return; // numbers, names and addresses: nobody can guess them
        }
    }

    void offerTags(const QString &head, const QString &begun)
    {
        const qsizetype equals = begun.indexOf(u'=');
        for (auto tag = m_vocabulary.tags.cbegin(); tag != m_vocabulary.tags.cend(); ++tag) {
            const QString key = foldForSearch(tag.key());
            if (equals < 0 && key.startsWith(begun))
                offer(head + quotedForFilter(tag.key()), CompletionTexts::tr("has this tag, whatever its value"), true);
            if (equals >= 0 ? key != begun.left(equals) : !key.startsWith(begun) || begun.isEmpty())
                continue;
            for (const QString &value : tag.value()) {
                if (equals < 0 || foldForSearch(value).startsWith(QStringView(begun).mid(equals + 1)))
                    offer(head + quotedForFilter(tag.key()) + u'=' + quotedForFilter(value), {}, true);
            }
        }
    }

    const FilterPlace &m_place;
    const FilterVocabulary &m_vocabulary;
    size_t m_limit;
    std::vector<FilterCompletion> m_found;
};

} // namespace

std::vector<FilterCompletion> complete(const QString &text, int cursor, const FilterVocabulary &vocabulary, int limit)
{
    const FilterPlace place = filterPlaceAt(text, qBound(0, cursor, int(text.size())));
    return Completer(place, vocabulary, limit).run();
}

} // namespace ecsdesk
