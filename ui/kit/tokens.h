// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace ecsdesk {

/// The colours of the product, one set per theme (look.md, "Tokens"). Every text colour reaches 4.5 : 1 on both
/// grounds.
struct Tokens
{
    QColor ground;   ///< window, table
    QColor surface;  ///< bars, cards
    QColor line;     ///< separators, quiet frames
    QColor text;     ///< what is read
    QColor muted;    ///< what is read second
    QColor off;      ///< what cannot be used now
    QColor accent;   ///< selection, primary button, links
    QColor onAccent; ///< text upon accent
    QColor ok;       ///< ready, running
    QColor wait;     ///< cooling, unpaid, warning
    QColor stop;     ///< locked, failed
    bool dark = false;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
/// The tokens a palette was made of: ask with the palette of the widget (or style option) that is painted.
[[nodiscard]] const Tokens &tokensOf(const QPalette &palette);
[[nodiscard]] const Tokens &tokensOf(const QWidget *widget);
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);

/// What a colour means. A colour never stands alone: a sign and a word go with it.
enum class Tone { Text, Muted, Off, Accent, OnAccent, Ok, Wait, Stop };
[[nodiscard]] QColor toneColour(const Tokens &tokens, Tone tone);
/// `upper` laid over `lower` with `share` (0 … 1) of it showing: quiet fills for banners, hover and selection.
[[nodiscard]] QColor blend(const QColor &upper, const QColor &lower, qreal share);

/// The spacing scale, in device independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

inline constexpr int cornerRadius = 6;
inline constexpr int comfortableRow = 36;
inline constexpr int compactRow = 28;
inline constexpr int smallIcon = 16;
inline constexpr int largeIcon = 24;

} // namespace ecsdesk
