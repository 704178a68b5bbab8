namespace OneStop.Workbench.Dossiers.Domain;

/// <summary>Where a dossier stands (contract "Statuses"; numbers are the national portal's code list).</summary>
public enum DossierStatus
{
    Registered,
    Declined,
    Received,
    Processing,
    Supplement,
    Payment,
    Withdrawn,
    Stopped,
    Finished,
    Returned,
}

public static class DossierStatuses
{
    /// <summary>The stable code used in files and JSON.</summary>
    public static string Code(this DossierStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>Under way: received and without a result.</summary>
    public static bool IsOpen(this DossierStatus status) =>
        status is DossierStatus.Received or DossierStatus.Processing or DossierStatus.Supplement or DossierStatus.Payment;

    /// <summary>The clock stands still: the citizen owes papers or money.</summary>
    public static bool StopsClock(this DossierStatus status) => status is DossierStatus.Supplement or DossierStatus.Payment;

    /// <summary>The national portal's status number, 1–10.</summary>
    public static int National(this DossierStatus status) => status switch
    {
        DossierStatus.Registered => 1,
        DossierStatus.Received => 2,
        DossierStatus.Declined => 3,
        DossierStatus.Processing => 4,
        DossierStatus.Supplement => 5,
        DossierStatus.Payment => 6,
        DossierStatus.Withdrawn => 7,
        DossierStatus.Stopped => 8,
        DossierStatus.Finished => 9,
        DossierStatus.Returned => 10,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
