namespace Acinaces.Emulator.Lambda.Model;

/// <summary>The VPC placement of a function, as declared.</summary>
internal sealed record FunctionNetwork(IReadOnlyList<string> SubnetIds, IReadOnlyList<string> SecurityGroupIds);
