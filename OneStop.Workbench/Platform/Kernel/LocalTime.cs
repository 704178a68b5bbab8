namespace OneStop.Workbench.Platform.Kernel;

/// <summary>Vietnam's clock: UTC+7 all year, no summer time. Stored moments are UTC, everything people see is local.</summary>
public static class LocalTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - Offset, DateTimeKind.Utc);

    public static DateTime Now(TimeProvider time) => FromUtc(time.GetUtcNow().UtcDateTime);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Now(time));
}
