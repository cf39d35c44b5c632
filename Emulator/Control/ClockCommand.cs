namespace Acinaces.Emulator.Control;

/// <summary>What a POST to <c>/_acinaces/clock</c> asks for. Members are applied in the order below.</summary>
internal sealed record ClockCommand
{
    /// <summary>True stops the clock; false lets it run at its former speed of 1.</summary>
    public bool? Freeze { get; init; }

    /// <summary>Emulated seconds per second, above 0 and up to 100 000.</summary>
    public double? Scale { get; init; }

    /// <summary>Seconds to jump ahead, 0 or more.</summary>
    public double? AdvanceSeconds { get; init; }
}
