namespace OneStop.Workbench.Platform.Kernel;

/// <summary>A rule said no. The code is stable; the words are found in the text resources under <c>Refusal.{Code}</c>.</summary>
/// <param name="Code">Stable kebab-case code, for example <c>event-before-reception</c>.</param>
/// <param name="Arguments">What the sentence needs, in the order of its placeholders.</param>
public sealed record Refusal(string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>The field or paper that caused it, where one did: the screen shows the words there.</summary>
    public string? Place { get; init; }

    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Place == other.Place && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Place);

    public override string ToString() => Arguments.Count == 0 ? Code : $"{Code}({string.Join(", ", Arguments)})";
}
