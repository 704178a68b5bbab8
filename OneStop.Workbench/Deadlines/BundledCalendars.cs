using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Deadlines;

/// <summary>The calendars that come with the program. One that an administrator has changed only gains the years it does not cover yet.</summary>
public sealed class BundledCalendars(BundledAssets assets, BundledLoads loads, Writer writer, CalendarBook book, TimeProvider time) : IBundledData
{
    private const string Name = "calendars";
    private const string Reason = "Lịch kèm theo chương trình";

    public int Order => 20;

    public async Task Load(CancellationToken cancellation)
    {
        var files = Directory.GetFiles(assets.PathOf("calendars"), "*.json");
        var hash = BundledAssets.HashOf(files);
        if (!await loads.IsCurrent(Name, hash, cancellation))
        {
            await writer.Write<Done>(async (db, changes) =>
            {
                foreach (var path in files) await Merge(db, CalendarFile.Read(await File.ReadAllTextAsync(path, cancellation)), cancellation);
                await loads.Remember(db, Name, hash, cancellation);
                changes.Add(CalendarBook.Topic, Name);
                return default(Done);
            }, cancellation);
        }
        await book.Refresh(cancellation);
    }

    private async Task Merge(WorkbenchDb db, CalendarFile bundled, CancellationToken cancellation)
    {
        var versions = await db.CalendarVersions.Where(version => version.Code == bundled.Code).OrderBy(version => version.Number).ToListAsync(cancellation);
        var latest = versions.LastOrDefault();
        var content = bundled;
        if (versions.Exists(version => version.RecordedBy is not null))
        {
            var present = latest!.File;
            content = present with
            {
                LastYear = Math.Max(present.LastYear ?? 0, bundled.LastYear ?? 0),
                Days = [.. present.Days, .. bundled.Days.Where(day => day.Date.Year > present.LastYear)],
            };
        }
        var from = latest is null ? null : (DateOnly?)LocalTime.Today(time);
        if (latest is not null) latest.To = from!.Value.AddDays(-1);
        db.CalendarVersions.Add(new()
        {
            Code = bundled.Code,
            Number = (latest?.Number ?? 0) + 1,
            Name = content.Name,
            From = from,
            Content = content.Write(),
            Reason = Reason,
            RecordedAt = time.GetUtcNow().UtcDateTime,
        });
    }
}
