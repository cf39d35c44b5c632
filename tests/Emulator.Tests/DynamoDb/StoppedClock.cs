namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>A clock that stands at one instant until it is set.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
