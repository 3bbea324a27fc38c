// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/filterplace.h"
#include "models/lists/journalkeys.h"
#include "models/wording/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace ecsdesk {

namespace {

struct CompletionTexts
{
    Q_DECLARE_TR_FUNCTIONS(JournalFilter)
};

class JournalCompleter
{
public:
    JournalCompleter(const FilterPlace &place, const JournalVocabulary &vocabulary, int limit)
        : m_place(place)
        , m_vocabulary(vocabulary)
        , m_limit(size_t(qMax(0, limit)))
    {
    }

    std::vector<FilterCompletion> run()
    {
        const QString &typed = m_place.typed;
        const qsizetype sign = typed.indexOf(u':');
        if (sign < 0) {
            offerKeys(foldForSearch(typed));
            if (typed.size() >= 2)
                offerTerms(foldForSearch(typed));
        } else if (const auto key = journalKeyFrom(foldForSearch(typed.left(sign)))) {
            offerValues(*key, sign);
        }
        return std::move(m_found);
    }

private:
    void offer(const QString &text, const QString &description, bool complete)
    {
        FilterCompletion completion{m_place.position, m_place.length, text, description, complete};
        if (m_found.size() < m_limit && text != m_place.typed &&
            std::find(m_found.begin(), m_found.end(), completion) == m_found.end())
            m_found.push_back(std::move(completion));
    }

    void offerKeys(const QString &begun)
    {
        for (const JournalKey key : allJournalKeys()) {
            for (const QString &name : namesOf(key)) {
                // Without a letter typed, each key by its first name alone.
                if (!name.startsWith(begun) || (begun.isEmpty() && name != namesOf(key).front()))
                    continue;
                offer(name + u':', describe(key), false);
                break;
            }
        }
    }

    void offerWords(JournalKey key, const QString &head, const QString &begun)
    {
        for (const FilterWord &word : wordsOf(key)) {
            const bool chinese = !begun.isEmpty() && word.chinese.startsWith(begun);
            if (word.text.startsWith(begun) || chinese || foldForSearch(word.description).startsWith(begun))
                offer(head + (chinese ? word.chinese : word.text), word.description, true);
        }
    }

    /// "ref" → state:refused, "hang" → region:cn-hangzhou, "web" → instance:web-hz-01.
    void offerTerms(const QString &begun)
    {
        for (const JournalKey key : {JournalKey::State, JournalKey::Action, JournalKey::Is})
            offerWords(key, namesOf(key).front() + u':', begun);
        for (const JournalKey key : {JournalKey::Region, JournalKey::Instance, JournalKey::Error, JournalKey::Who})
            offerList(key, namesOf(key).front() + u':', begun);
    }

    void offerList(JournalKey key, const QString &head, const QString &begun)
    {
        const QStringList &values = valuesOf(key);
        // What begins so comes before what only contains it.
        for (const bool front : {true, false}) {
            for (const QString &value : values) {
                const qsizetype at = foldForSearch(value).indexOf(begun);
                if (front ? at == 0 : at > 0)
                    offer(head + quotedForFilter(value), descriptionOf(key, value), true);
            }
        }
    }

    [[nodiscard]] const QStringList &valuesOf(JournalKey key) const
    {
        static const QStringList none;
        switch (key) {
        case JournalKey::Region:
            return m_vocabulary.regions;
        case JournalKey::Account:
            return m_vocabulary.accounts;
        case JournalKey::Instance:
            return m_vocabulary.instances;
        case JournalKey::Error:
            return m_vocabulary.errors;
        case JournalKey::Who:
            return m_vocabulary.users;
        default:
            return none; // identifiers: nobody can guess them
        }
    }

    static QString descriptionOf(JournalKey key, const QString &value)
    {
        return key == JournalKey::Region ? regionName(RegionId(value)) : QString();
    }

    void offerValues(JournalKey key, qsizetype sign)
    {
        qsizetype from = sign + 1;
        if (from < m_place.typed.size() && m_place.typed[from] == u'=')
            ++from;
        from = qMax(from, m_place.typed.lastIndexOf(u'|') + 1); // what stands before is kept
        if (hasWords(key)) {
            for (const QChar comma : QStringView(u",，、"))
                from = qMax(from, m_place.typed.lastIndexOf(comma) + 1);
        }
        const QString head = m_place.head(from);
        const QString begun = foldForSearch(m_place.typed.mid(from));
        offerWords(key, head, begun);
        offerList(key, head, begun);
        if (isMoment(key) && begun.isEmpty()) {
            offer(head + QStringLiteral("2h"), CompletionTexts::tr("2 hours ago"), true);
            offer(head + QStringLiteral("1d"), CompletionTexts::tr("a day ago"), true);
            offer(head + QStringLiteral("7d"), CompletionTexts::tr("7 days ago"), true);
        }
    }

    const FilterPlace &m_place;
    const JournalVocabulary &m_vocabulary;
    size_t m_limit;
    std::vector<FilterCompletion> m_found;
};

} // namespace

std::vector<FilterCompletion> completeJournal(const QString &text, int cursor, const JournalVocabulary &vocabulary,
                                              int limit)
{
    const FilterPlace place = filterPlaceAt(text, qBound(0, cursor, int(text.size())));
    return JournalCompleter(place, vocabulary, limit).run();
}

} // namespace ecsdesk
