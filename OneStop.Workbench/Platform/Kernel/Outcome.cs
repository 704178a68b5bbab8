using System.Diagnostics.CodeAnalysis;

namespace OneStop.Workbench.Platform.Kernel;

/// <summary>Either what was asked for or the refusal that says why not.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool Refused => Refusal is not null;

    /// <summary>The value; asking for it after a refusal is a programmer's mistake.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public Outcome<TOther> Then<TOther>(Func<T, Outcome<TOther>> next) => Refusal ?? next(Value);
}

/// <summary>The value of an <see cref="Outcome{T}"/> that has nothing to say but "done".</summary>
public readonly record struct Done;
