using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Workbench.Catalogue.Domain;
using OneStop.Workbench.Platform.Kernel;

namespace OneStop.Workbench.Catalogue;

/// <summary>How catalogue content is written as JSON: in the bundled files and in the database.</summary>
internal static class CatalogueJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new ConditionConverter(), new SourceConverter(), new FeeRuleConverter(), new LevelsConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver { Modifiers = { LeaveComputedOut } },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("Empty catalogue content.");

    /// <summary>What is worked out from other properties is not stored.</summary>
    private static void LeaveComputedOut(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Kind != System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object || type.Type.Namespace?.EndsWith(".Domain", StringComparison.Ordinal) != true) return;
        foreach (var property in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null).ToList())
            type.Properties.Remove(property);
    }

    private sealed class ConditionConverter : JsonConverter<Condition>
    {
        public override bool HandleNull => true;

        public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var condition = Condition.Parse(reader.GetString());
            return condition.Refused ? throw new CatalogueFault(condition.Refusal) : condition.Value;
        }

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    private sealed class SourceConverter : JsonConverter<FieldSource>
    {
        public override FieldSource? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var source = FieldSource.Parse(reader.GetString());
            return source.Refused ? throw new CatalogueFault(source.Refusal) : source.Value;
        }

        public override void Write(Utf8JsonWriter writer, FieldSource value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    private sealed class FeeRuleConverter : JsonConverter<FeeRule>
    {
        public override FeeRule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var rule = FeeRule.Parse(reader.GetString());
            return rule.Refused ? throw new CatalogueFault(rule.Refusal) : rule.Value;
        }

        public override void Write(Utf8JsonWriter writer, FeeRule value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class LevelsConverter : JsonConverter<HandlingLevels>
    {
        public override HandlingLevels Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<string[]>(ref reader, options) ?? [])
            .Aggregate(HandlingLevels.None, (levels, name) => levels | Enum.Parse<HandlingLevels>(name, ignoreCase: true));

        public override void Write(Utf8JsonWriter writer, HandlingLevels value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, Enum.GetValues<HandlingLevels>().Where(level => level != HandlingLevels.None && value.HasFlag(level)).Select(level => level.ToString().ToLowerInvariant()), options);
    }
}

/// <summary>Content that a rule of ours refuses, at the path that the reader adds.</summary>
internal sealed class CatalogueFault(Refusal refusal) : JsonException($"{refusal}")
{
    public Refusal Refusal => refusal;
}
