namespace Acinaces.Domain.Risk;

/// <summary>A part of the risk state that was read, or could not be. Where it is unknown the trade is refused, never waved through.</summary>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>It was read.</summary>
    public sealed record Known(T Value) : Reading<T>;

    /// <param name="Why">What went wrong when reading, for the refusal's message.</param>
    public sealed record Unknown(string Why) : Reading<T>;

    public static implicit operator Reading<T>(T value) => new Known(value);

    /// <summary>The named form of the conversion from a value.</summary>
    public static Reading<T> FromT(T value) => new Known(value);
}
