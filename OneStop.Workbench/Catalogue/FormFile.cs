using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue;

/// <summary>A definition as a JSON file: what the program bundles, an office may take out, change and bring back.</summary>
public static class FormFile
{
    /// <summary>No form comes near this; anything larger is something else.</summary>
    public const int Largest = 1_000_000;

    private static readonly JsonSerializerOptions Strict = new(CatalogueJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, WriteIndented = true };

    public static byte[] Write(FormDefinition form) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(form with { RecordedAt = null }, Strict));

    /// <summary>Refuses what is no definition: unknown keys and unreadable conditions with their place in the file.</summary>
    public static Outcome<FormDefinition> Read(string text)
    {
        try
        {
            var form = JsonSerializer.Deserialize<FormDefinition>(text.Normalize(NormalizationForm.FormC), Strict);
            return form is null ? new Refusal("form-file-unreadable", 1) : CatalogueDefaults.Complete(form) with { RecordedAt = null };
        }
        catch (CatalogueFault fault)
        {
            return fault.Refusal with { Place = Place(fault) };
        }
        catch (JsonException fault) when (fault.Path is { Length: > 0 } && fault.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return new Refusal("form-file-key", Place(fault)) { Place = Place(fault) };
        }
        catch (JsonException fault)
        {
            return new Refusal("form-file-unreadable", ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture)) { Place = Place(fault) };
        }
    }

    /// <summary><c>$.sections[0].fields[1].lable</c> without the root.</summary>
    private static string Place(JsonException fault) => (fault.Path ?? "").TrimStart('$').TrimStart('.');
}
