using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Sts.Operations;

namespace Acinaces.Emulator.Sts;

/// <summary>Temporary credentials.</summary>
internal sealed class StsService(EmulatorContext context, IamState state) : AwsService
{
    private IReadOnlyList<OperationBinding>? _operations;

    public override string SigningName => "sts";

    public override string DisplayName => "STS";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.Query("2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/")];

    public override IReadOnlyList<OperationBinding> Operations => _operations ??=
    [
        OperationBinding.For(new AssumeRole(state, context.RoleSessions), () => StsJson.Default.AssumeRoleRequest, () => StsJson.Default.AssumeRoleResponse, writes: false),
        OperationBinding.For(new GetCallerIdentity(state), () => StsJson.Default.GetCallerIdentityRequest, () => StsJson.Default.GetCallerIdentityResponse, writes: false),
    ];
}
