using OneStop.Workbench.Dossiers.Domain;

namespace OneStop.Workbench.Reports.Domain;

/// <summary>Fees as a dossier's history tells them; what was cancelled never was.</summary>
internal static class MoneyTaken
{
    public static bool HasFee(Reading reading) => Standing(reading, DossierEventKind.FeeCharged).Any(past => past.Words is { Amount: > 0 });

    public static bool PaidOnline(Reading reading) => Standing(reading, DossierEventKind.FeePaid).Any(past => past.Words is { Way: "online", Amount: > 0 });

    public static void Add(Reading reading, ReportPeriod period, Span<long> into)
    {
        foreach (var past in Standing(reading, DossierEventKind.FeePaid))
        {
            if (!period.Contains(past.Day) || past.Words is not { } paid) continue;
            into[(int)Measure.Payments]++;
            into[(int)(paid.FeeKind == "phi" ? Measure.FeesTaken : Measure.ChargesTaken)] += paid.Amount;
            into[(int)(paid.Way switch { "online" => Measure.TakenOnline, "transfer" => Measure.TakenByTransfer, _ => Measure.TakenInCash })] += paid.Amount;
        }
    }

    private static IEnumerable<PastEvent> Standing(Reading reading, DossierEventKind kind)
    {
        var cancelled = reading.ByTheEnd.Where(past => past.Kind == DossierEventKind.FeeCancelled).Select(past => past.Words?.Of).ToHashSet();
        return reading.ByTheEnd.Where(past => past.Kind == kind && !cancelled.Contains(past.Sequence));
    }
}
