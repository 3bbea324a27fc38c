// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/changerecord.h"
#include "models/domain/account.h"
#include "models/lists/filtercompletion.h"
#include "models/lists/instancefilter.h"

namespace ecsdesk {

/// What a typed term of the filter of changes speaks of.
enum class JournalKey {
    Text, ///< free text: every column, and every identifier
    State,
    Action,
    Is,
    Instance,
    Region,
    Account,
    Order,
    Request,
    Token,
    Error,
    Who,
    Since,
    Until,
};

/// What is: asks for.
enum class JournalTrait {
    Open,   ///< something may still happen to it: not verified, refused or cancelled
    Mine,   ///< asked for by the user of this machine
    Held,   ///< held in the queue
    Run,    ///< one of a run of several calls
    Failed, ///< refused, unknown, or with an error
};

/// One of the alternatives of a term, already understood.
struct JournalValue
{
    QString text;                      ///< as typed, folded
    bool exact = false;                ///< the whole field ("instance:=web"), not a part of it
    quint32 words = 0;                 ///< State, Action, Is: a bit per value of the enum
    std::chrono::milliseconds span{0}; ///< Since, Until: before now …
    QDate day;                         ///< … or a local day, where a date was given

    friend bool operator==(const JournalValue &, const JournalValue &) = default;
};

struct JournalTerm
{
    JournalKey key = JournalKey::Text;
    bool negated = false;
    std::vector<JournalValue> values; ///< one of them is enough

    friend bool operator==(const JournalTerm &, const JournalTerm &) = default;
};

/// What the operator looks for among the changes. All terms must hold. The grammar is that of InstanceFilter:
///
///     web 20                  free text, any column         "web 01"       with spaces
///     state:refused|unknown   action:network|spec|allocate|start|stop
///     is:open  is:mine  is:held  is:run  is:failed
///     instance:web-*          name or ID: a part of it, or with a star the whole; region: account: order: request:
///     token: error:Throttling who:
///     since:2h  since:7d  since:2026-11-01  until:2026-11-02 (that day included)
///     -term                   not
///
/// Keys and words may be Chinese (状态:失败), the colon full-width. What is not a known key or word is looked for as
/// free text, and a diagnostic says so.
class JournalFilter
{
public:
    /// What a filter is judged against beside the change itself.
    struct Now
    {
        QDateTime time;        ///< UTC, the server's clock
        QString user;          ///< the user of this machine
        AccountNames accounts; ///< what the operator calls them

        friend bool operator==(const Now &, const Now &) = default;
    };

    /// Lets everything through.
    JournalFilter() = default;
    [[nodiscard]] static JournalFilter parse(const QString &text);

    [[nodiscard]] const std::vector<JournalTerm> &terms() const { return m_terms; }
    [[nodiscard]] const std::vector<FilterDiagnostic> &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Some term needs the text of the columns.
    [[nodiscard]] bool needsText() const;
    /// `text`: everything the columns show, folded (foldForSearch); only read where needsText() is true.
    [[nodiscard]] bool matches(const ChangeRecord &record, const QString &text, const Now &now) const;

    /// Equal filters ask for the same.
    friend bool operator==(const JournalFilter &a, const JournalFilter &b) { return a.m_terms == b.m_terms; }

private:
    friend class JournalFilterParser;
    std::vector<JournalTerm> m_terms;
    std::vector<FilterDiagnostic> m_diagnostics;
};

/// What is really in the journal, so that completion offers nothing that finds nothing. Each list in ascending order.
struct JournalVocabulary
{
    QStringList regions;
    QStringList accounts;  ///< what the operator calls them
    QStringList instances; ///< names, and the IDs of those without one
    QStringList errors;    ///< codes
    QStringList users;

    friend bool operator==(const JournalVocabulary &, const JournalVocabulary &) = default;
};

/// What could be written at `cursor` (0 … text length), best first, at most `limit`.
[[nodiscard]] std::vector<FilterCompletion> completeJournal(const QString &text, int cursor,
                                                            const JournalVocabulary &vocabulary, int limit = 20);

} // namespace ecsdesk
