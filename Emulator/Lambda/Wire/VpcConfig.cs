namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record VpcConfig
{
    public IReadOnlyList<string>? SubnetIds { get; init; }

    public IReadOnlyList<string>? SecurityGroupIds { get; init; }

    public bool? Ipv6AllowedForDualStack { get; init; }
}
