using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Tests.Protocols;

/// <summary>A service without operations, for what only needs a name.</summary>
internal sealed class ExampleService(string name = "example") : AwsService
{
    public override string SigningName => name;

    public override IReadOnlyList<WireProtocol> Protocols => [];

    public override IReadOnlyList<OperationBinding> Operations => [];
}
