// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk/fleet.h"
#include "models/domain/account.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <chrono>
#include <optional>
#include <vector>

namespace ecsdesk {

/// What a typed term speaks of.
enum class FilterKey {
    Text, ///< free text: every field, every address, tags as key=value, words of states in the present language too
    Status,
    Charge,
    Billing,
    Network,
    Type,
    Region,
    Account, ///< its name or its number
    Zone,
    Ip,
    Tag,
    Id,
    Name,
    Vpc,
    SecurityGroup,
    Eip,
    Lock,
    Change,
    Os,
    Image,
    Out,
    In,
    Cpu,
    Memory, ///< GiB
    Expires,
};

enum class FilterOperator { Is, Less, LessOrEqual, Greater, GreaterOrEqual };

/// An IPv4 network, "10.0.0.0/8".
struct Ipv4Network
{
    quint32 address = 0;
    int prefix = 32; ///< 0 … 32

    friend bool operator==(const Ipv4Network &, const Ipv4Network &) = default;
};

/// One of the alternatives of a term ("a|b" has two), already understood. `text` always holds what was typed, folded
/// for comparison; beside it what the key makes of it.
struct FilterValue
{
    QString text;
    bool exact = false;                 ///< keys of a text: the whole field ("key:=value"), not a part of it
    bool prefix = false;                ///< Tag: "value*"
    std::optional<QString> tagValue;    ///< Tag: what follows the first "="; `text` is the key then
    std::optional<bool> yes;            ///< Eip, Lock: yes or no
    quint32 words = 0;                  ///< keys of a closed set of words: a bit per value of the enum
    double number = 0;                  ///< keys of a number: Mbps, vCPUs, GiB
    std::chrono::milliseconds span{0};  ///< Expires: from now …
    QDate day;                          ///< … or a local day, where a date was given
    std::optional<Ipv4Network> network; ///< Ip: a CIDR

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

struct FilterTerm
{
    FilterKey key = FilterKey::Text;
    FilterOperator op = FilterOperator::Is;
    bool negated = false;
    std::vector<FilterValue> values; ///< one of them is enough
    int position = 0;                ///< in the text, UTF-16 units
    int length = 0;

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// What regions and accounts are called, which no instance says of itself.
struct FilterNames
{
    QHash<RegionId, QString> regions; ///< in the operator's language
    /// What the operator calls the accounts. Free text is looked for in them where there are several: where there is
    /// one, its name would find everything.
    AccountNames accounts;

    friend bool operator==(const FilterNames &, const FilterNames &) = default;
};

/// Something in the text that is not what it seems. The filter holds nevertheless.
struct FilterDiagnostic
{
    int position = 0; ///< in the text, UTF-16 units
    int length = 0;
    QString message;    ///< a sentence in the present language
    QString suggestion; ///< what to write in this place instead; may be empty

    friend bool operator==(const FilterDiagnostic &, const FilterDiagnostic &) = default;
};

/// What the operator looks for. All terms must hold. The language:
///
///     web                     free text, any field          "web 01"       with spaces
///     status:running          charge:prepaid|postpaid       billing:traffic|fixed   net:vpc|classic
///     type:g6  region:cn-hangzhou  zone:…  id:…  name:…  vpc:…  sg:…  os:…  image:…     part of the field
///     account:prod-cn         what the operator calls it, or its number
///     region:=cn-hangzhou     the whole field
///     ip:47.96.               a prefix of any address       ip:10.0.0.0/8  IPv4 CIDR
///     tag:env  tag:env=prod   key and value in whole        tag:env=pr*    a prefix
///     eip:yes|no              lock:yes|no|security|…
///     change:ready|cooling|changing|unpaid|locked|expired|overdue|busy|read-only
///     out<10  out>=50  in=10  cpu>4  mem>=8 (GiB)           expires<30d (h, d, w, m, y)   expires<2026-12-31
///     -term                   not
///
/// Case does not matter; keys and words may be Chinese (状态:运行中 付费:包年包月), the colon full-width. What is not a
/// known key is looked for as free text, and a diagnostic says so.
class InstanceFilter
{
public:
    /// Lets everything through.
    InstanceFilter() = default;
    [[nodiscard]] static InstanceFilter parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<FilterTerm> &terms() const { return m_terms; }
    [[nodiscard]] const std::vector<FilterDiagnostic> &diagnostics() const { return m_diagnostics; }
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }

    /// Judges one row by itself; the list does the same over its index. `now` is the server's time.
    /// `names`: of regions and accounts, also looked in.
    [[nodiscard]] bool matches(const FleetRow &row, const QDateTime &now, const FilterNames &names = {}) const;

    /// Equal filters ask for the same; position, spacing and negligible spelling do not count.
    friend bool operator==(const InstanceFilter &a, const InstanceFilter &b);

private:
    friend class FilterParser;
    QString m_text;
    std::vector<FilterTerm> m_terms;
    std::vector<FilterDiagnostic> m_diagnostics;
};

} // namespace ecsdesk
