// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QThread>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <optional>
#include <vector>

// What every measurement of the project shares: a table of ours beside a baseline of the same run, and the longest
// slice for which the GUI thread did nothing else.

namespace ecsdesk::bench {

/// Milliseconds of real time, or of this thread's own work.
inline double realMs()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}
inline double threadMs()
{
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

/// The longest piece of work of the GUI thread since `reset`: one event, or one call made within `slice`. Counted in
/// the thread's own time, so that other programs on the machine do not count.
class SliceMeter
{
public:
    static SliceMeter &instance() // one per thread of events: QCoreApplication::notify has no other place to tell
    {
        static SliceMeter meter;
        return meter;
    }
    void reset() { m_longest = 0; }
    [[nodiscard]] double longestMs() const { return m_longest; }
    template <class Work>
    auto slice(Work work)
    {
        struct Scope
        {
            SliceMeter &meter;
            bool outer = meter.m_depth++ == 0;
            double start = threadMs();
            ~Scope()
            {
                --meter.m_depth;
                if (outer)
                    meter.m_longest = std::max(meter.m_longest, threadMs() - start);
            }
        } scope{*this};
        return work();
    }

private:
    int m_depth = 0;
    double m_longest = 0;
};

/// An application that meters each of its events. Application: QCoreApplication, QApplication …
template <class Application>
class MeteredApplication final : public Application
{
public:
    using Application::Application;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != this->thread())
            return Application::notify(receiver, event); // events of other threads come by here too
        return SliceMeter::instance().slice([&] { return Application::notify(receiver, event); });
    }
};

struct Measured
{
    double ms = 0;      ///< real time until it is done
    double sliceMs = 0; ///< longest slice of the GUI thread
};

/// `start` begins the work in the GUI thread; it is done when `isDone` says so. Events are handled meanwhile.
inline Measured measure(const std::function<void()> &start, const std::function<bool()> &isDone)
{
    SliceMeter &meter = SliceMeter::instance();
    QCoreApplication::processEvents();
    meter.reset();
    const double begin = realMs();
    meter.slice(start);
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double end = realMs();
    QCoreApplication::processEvents(); // what the work left to be painted counts as a slice, not as time
    return {end - begin, meter.longestMs()};
}

/// The one in the middle of several runs; the longest slice of all of them.
inline Measured median(int runs, const std::function<Measured(int run)> &once)
{
    std::vector<Measured> all;
    for (int run = 0; run < runs; ++run)
        all.push_back(once(run));
    std::sort(all.begin(), all.end(), [](const Measured &a, const Measured &b) { return a.ms < b.ms; });
    Measured result = all[all.size() / 2];
    for (const Measured &one : all)
        result.sliceMs = std::max(result.sliceMs, one.sliceMs);
    return result;
}

/// A table in Markdown.
class Table
{
public:
    /// `frameMs`: slices longer than this are marked.
    explicit Table(QString title, QString baseline, double frameMs = 16)
        : m_title(std::move(title))
        , m_baseline(std::move(baseline))
        , m_frameMs(frameMs)
    {
    }
    void add(const QString &what, const Measured &ours, const std::optional<Measured> &baseline = std::nullopt)
    {
        m_rows.push_back({what, ours, baseline});
    }
    [[nodiscard]] double longestSliceMs() const
    {
        double longest = 0;
        for (const Row &row : m_rows)
            longest = std::max(longest, row.ours.sliceMs);
        return longest;
    }
    void print() const
    {
        std::printf("\n### %s\n\n", qUtf8Printable(m_title));
        std::printf("| what | ECS Desk, ms | its longest slice, ms | %s, ms | its longest slice, ms | ratio |\n",
                    qUtf8Printable(m_baseline));
        std::printf("|---|---:|---:|---:|---:|---:|\n");
        for (const Row &row : m_rows) {
            std::printf("| %s | %s | %s%s | ", qUtf8Printable(row.what), qUtf8Printable(ms(row.ours.ms)),
                        qUtf8Printable(ms(row.ours.sliceMs)), row.ours.sliceMs > m_frameMs ? " ⚠" : "");
            if (row.baseline)
                std::printf("%s | %s | %.1f× |\n", qUtf8Printable(ms(row.baseline->ms)),
                            qUtf8Printable(ms(row.baseline->sliceMs)), row.baseline->ms / std::max(row.ours.ms, 1e-3));
            else
                std::printf("– | – | – |\n");
        }
        std::printf("\nSlices are the GUI thread's own time in one event or call; ⚠ marks those over a frame of %.0f "
                    "ms.\n",
                    m_frameMs);
        std::fflush(stdout);
    }

private:
    struct Row
    {
        QString what;
        Measured ours;
        std::optional<Measured> baseline;
    };
    static QString ms(double value) { return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0); }

    QString m_title;
    QString m_baseline;
    double m_frameMs;
    std::vector<Row> m_rows;
};

} // namespace ecsdesk::bench
