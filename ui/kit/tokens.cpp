// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/tokens.h"

#include <QWidget>

namespace ecsdesk {

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .ground = QColor(0xFF, 0xFF, 0xFF),
        .surface = QColor(0xF4, 0xF6, 0xF8),
        .line = QColor(0xD8, 0xDD, 0xE4),
        .text = QColor(0x1B, 0x1F, 0x24),
        .muted = QColor(0x57, 0x60, 0x6C),
        .off = QColor(0x65, 0x6F, 0x7B),
        .accent = QColor(0x0B, 0x5F, 0xD0),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .ok = QColor(0x1A, 0x73, 0x39),
        .wait = QColor(0x8A, 0x5A, 0x00),
        .stop = QColor(0xB8, 0x1D, 0x2E),
        .dark = false,
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .ground = QColor(0x15, 0x18, 0x1D),
        .surface = QColor(0x1D, 0x22, 0x29),
        .line = QColor(0x34, 0x3B, 0x45),
        .text = QColor(0xE6, 0xE9, 0xEE),
        .muted = QColor(0xA2, 0xAC, 0xBA),
        .off = QColor(0x8E, 0x98, 0xA6),
        .accent = QColor(0x74, 0xAD, 0xFF),
        .onAccent = QColor(0x0E, 0x17, 0x24),
        .ok = QColor(0x54, 0xC4, 0x7A),
        .wait = QColor(0xE3, 0xB3, 0x41),
        .stop = QColor(0xFF, 0x80, 0x89),
        .dark = true,
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    // Base: no widget of ours gives itself another one, whereas a label in a tone has its own text colour.
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 128 ? darkTokens() : lightTokens();
}

const Tokens &tokensOf(const QWidget *widget)
{
    return tokensOf(widget ? widget->palette() : QPalette());
}

QColor blend(const QColor &upper, const QColor &lower, qreal share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return QColor(mix(upper.red(), lower.red()), mix(upper.green(), lower.green()), mix(upper.blue(), lower.blue()));
}

QPalette paletteFor(const Tokens &t)
{
    QPalette palette(t.surface, t.ground);
    const auto all = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    all(QPalette::Window, t.ground);
    all(QPalette::WindowText, t.text);
    all(QPalette::Base, t.ground);
    all(QPalette::AlternateBase, t.surface);
    all(QPalette::Text, t.text);
    all(QPalette::Button, t.surface);
    all(QPalette::ButtonText, t.text);
    all(QPalette::BrightText, t.stop);
    all(QPalette::ToolTipBase, t.surface);
    all(QPalette::ToolTipText, t.text);
    all(QPalette::PlaceholderText, t.muted);
    all(QPalette::Highlight, t.accent);
    all(QPalette::HighlightedText, t.onAccent);
    all(QPalette::Link, t.accent);
    all(QPalette::LinkVisited, t.accent);
    all(QPalette::Light, t.surface);
    all(QPalette::Midlight, blend(t.line, t.ground, 0.5));
    all(QPalette::Mid, t.line);
    all(QPalette::Dark, blend(t.text, t.line, 0.25));
    all(QPalette::Shadow, t.dark ? QColor(0, 0, 0) : blend(t.text, t.line, 0.4));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, t.off);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text);
    return palette;
}

QColor toneColour(const Tokens &tokens, Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return tokens.text;
    case Tone::Muted:
        return tokens.muted;
    case Tone::Off:
        return tokens.off;
    case Tone::Accent:
        return tokens.accent;
    case Tone::OnAccent:
        return tokens.onAccent;
    case Tone::Ok:
        return tokens.ok;
    case Tone::Wait:
        return tokens.wait;
    case Tone::Stop:
        return tokens.stop;
    }
    Q_UNREACHABLE();
}

} // namespace ecsdesk
