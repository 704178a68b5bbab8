using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using OneStop.Workbench.Data;
using OneStop.Workbench.Platform;
using OneStop.Workbench.Reports.Domain;

namespace OneStop.Workbench.Reports;

/// <summary>The definitions of forms: those that came with the program and those kept since. Of several in force the one that began last counts, of two the later kept.</summary>
public sealed class ReportFormShelf(BundledAssets assets, IDbContextFactory<WorkbenchDb> contexts)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private readonly Lazy<IReadOnlyList<ReportForm>> _bundled = new(() => Read<IReadOnlyList<ReportForm>>(File.ReadAllText(assets.PathOf("reports", "forms.json")))!);

    public IReadOnlyList<ReportForm> Bundled => _bundled.Value;

    public static string Write(ReportForm form) => JsonSerializer.Serialize(form, Json);

    /// <summary>Null for text that is no definition.</summary>
    public static ReportForm? Read(string text)
    {
        try
        {
            return Read<ReportForm>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every version, by code, the latest to begin first.</summary>
    public async Task<IReadOnlyList<ReportForm>> All(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var kept = await db.ReportForms.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. Bundled.Concat(kept.Select(row => Read<ReportForm>(row.Content)! with { Version = row.Version }))
            .OrderBy(form => form.Code, StringComparer.Ordinal).ThenByDescending(form => form.EffectiveFrom).ThenByDescending(form => form.Version)];
    }

    /// <summary>One definition for each code that is in force on a day.</summary>
    public async Task<IReadOnlyList<ReportForm>> InForce(DateOnly day, CancellationToken cancellation) =>
        [.. (await All(cancellation)).Where(form => form.InForce(day)).DistinctBy(form => form.Code, StringComparer.Ordinal)];

    /// <summary>The version in force on a day; for a day older than every version the earliest: old periods are reported in the form that is known.</summary>
    public async Task<ReportForm?> Find(string code, DateOnly day, CancellationToken cancellation)
    {
        var versions = (await All(cancellation)).Where(form => form.Code == code).ToList();
        return versions.Find(form => form.InForce(day)) ?? versions.LastOrDefault();
    }

    private static T? Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json);
}
