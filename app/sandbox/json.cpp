// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Boost.JSON is compiled here, once; there is no library to link.
#include <boost/json/src.hpp>
