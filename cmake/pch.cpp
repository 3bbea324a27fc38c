// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing: the libraries that own the precompiled headers need a source to be built at all.
