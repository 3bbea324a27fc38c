// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/instancetype.h"

#include "models/domain/named.h"

namespace ecsdesk {

Word<Stock> stockFromApi(const QString &raw)
{
    static constexpr std::array words{
        Named{Stock::WithStock, "WithStock"},
        Named{Stock::ClosedWithStock, "ClosedWithStock"},
        Named{Stock::WithoutStock, "WithoutStock"},
        Named{Stock::ClosedWithoutStock, "ClosedWithoutStock"},
    };
    return {valueOf(words, raw, Qt::CaseInsensitive).value_or(Stock::Unknown), raw};
}

} // namespace ecsdesk
