using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OneStop.Workbench.Data;

/// <summary>Moments are stored in UTC and come back marked as such; a local moment reaching the database is a mistake of ours.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment.Kind == DateTimeKind.Utc ? moment : Refuse(moment),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Refuse(DateTime moment) =>
        throw new InvalidOperationException($"A stored moment must be UTC, got {moment:O} ({moment.Kind}).");
}
