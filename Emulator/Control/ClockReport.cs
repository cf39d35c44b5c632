namespace Acinaces.Emulator.Control;

/// <summary>Answer of <c>/_acinaces/clock</c>.</summary>
/// <param name="Scale">Emulated seconds per second; 0 when frozen.</param>
internal sealed record ClockReport(DateTimeOffset Now, double Scale, bool Frozen);
