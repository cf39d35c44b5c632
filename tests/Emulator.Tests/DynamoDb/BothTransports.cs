namespace Acinaces.Emulator.Tests.DynamoDb;

/// <summary>Runs a test twice: straight into the process, and over a port of the machine.</summary>
public sealed class BothTransports : TheoryData<bool>
{
    public BothTransports()
    {
        Add(false);
        Add(true);
    }
}
