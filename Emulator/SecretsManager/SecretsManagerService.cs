using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.SecretsManager.Operations;
using Acinaces.Emulator.SecretsManager.Rotating;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager;

/// <summary>AWS Secrets Manager: secrets with versions and staging labels, encrypted at rest.</summary>
internal sealed class SecretsManagerService : AwsService, IDisposable
{
    private readonly RotationTicker _rotations;

    public SecretsManagerService(EmulatorContext context)
    {
        var clock = context.Clock;
        var ids = context.Ids;
        var secrets = new SecretStore(clock, context.Journal, context.AtRest);
        var directory = new SecretDirectory(secrets, ids, clock);
        var getSecretValue = new GetSecretValue(secrets, directory);
        _rotations = new RotationTicker(secrets, new Rotator(secrets, directory, context), context);
        Journaled = [secrets];
        Operations =
        [
            OperationBinding.For(new BatchGetSecretValue(secrets, directory, getSecretValue), () => SecretsManagerWire.Default.BatchGetSecretValueRequest, () => SecretsManagerWire.Default.BatchGetSecretValueResponse),
            OperationBinding.For(new CancelRotateSecret(secrets, directory), () => SecretsManagerWire.Default.CancelRotateSecretRequest, () => SecretsManagerWire.Default.CancelRotateSecretResponse),
            OperationBinding.For(new CreateSecret(secrets, directory, clock), () => SecretsManagerWire.Default.CreateSecretRequest, () => SecretsManagerWire.Default.CreateSecretResponse),
            OperationBinding.For(new DeleteResourcePolicy(secrets, directory), () => SecretsManagerWire.Default.DeleteResourcePolicyRequest, () => SecretsManagerWire.Default.DeleteResourcePolicyResponse),
            OperationBinding.For(new DeleteSecret(secrets, directory, clock), () => SecretsManagerWire.Default.DeleteSecretRequest, () => SecretsManagerWire.Default.DeleteSecretResponse),
            OperationBinding.For(new DescribeSecret(directory), () => SecretsManagerWire.Default.DescribeSecretRequest, () => SecretsManagerWire.Default.DescribeSecretResponse, writes: false),
            OperationBinding.For(new GetRandomPassword(ids), () => SecretsManagerWire.Default.GetRandomPasswordRequest, () => SecretsManagerWire.Default.GetRandomPasswordResponse, writes: false),
            OperationBinding.For(new GetResourcePolicy(directory), () => SecretsManagerWire.Default.GetResourcePolicyRequest, () => SecretsManagerWire.Default.GetResourcePolicyResponse, writes: false),
            OperationBinding.For(getSecretValue, () => SecretsManagerWire.Default.GetSecretValueRequest, () => SecretsManagerWire.Default.GetSecretValueResponse),
            OperationBinding.For(new ListSecretVersionIds(directory), () => SecretsManagerWire.Default.ListSecretVersionIdsRequest, () => SecretsManagerWire.Default.ListSecretVersionIdsResponse, writes: false),
            OperationBinding.For(new ListSecrets(secrets), () => SecretsManagerWire.Default.ListSecretsRequest, () => SecretsManagerWire.Default.ListSecretsResponse, writes: false),
            OperationBinding.For(new PutResourcePolicy(secrets, directory), () => SecretsManagerWire.Default.PutResourcePolicyRequest, () => SecretsManagerWire.Default.PutResourcePolicyResponse),
            OperationBinding.For(new PutSecretValue(secrets, directory), () => SecretsManagerWire.Default.PutSecretValueRequest, () => SecretsManagerWire.Default.PutSecretValueResponse),
            OperationBinding.For(new RestoreSecret(secrets, directory), () => SecretsManagerWire.Default.RestoreSecretRequest, () => SecretsManagerWire.Default.RestoreSecretResponse),
            OperationBinding.For(new RotateSecret(secrets, directory, context), () => SecretsManagerWire.Default.RotateSecretRequest, () => SecretsManagerWire.Default.RotateSecretResponse),
            OperationBinding.For(new TagResource(secrets, directory), () => SecretsManagerWire.Default.TagResourceRequest, () => SecretsManagerWire.Default.TagResourceResponse),
            OperationBinding.For(new UntagResource(secrets, directory), () => SecretsManagerWire.Default.UntagResourceRequest, () => SecretsManagerWire.Default.UntagResourceResponse),
            OperationBinding.For(new UpdateSecret(secrets, directory, clock), () => SecretsManagerWire.Default.UpdateSecretRequest, () => SecretsManagerWire.Default.UpdateSecretResponse),
            OperationBinding.For(new UpdateSecretVersionStage(secrets, directory, clock), () => SecretsManagerWire.Default.UpdateSecretVersionStageRequest, () => SecretsManagerWire.Default.UpdateSecretVersionStageResponse),
        ];
    }

    public override string SigningName => "secretsmanager";

    public override IReadOnlyList<WireProtocol> Protocols { get; } = [new WireProtocol.AwsJson("1.1", "secretsmanager")];

    public override IReadOnlyList<OperationBinding> Operations { get; }

    public override IReadOnlyList<IJournaled> Journaled { get; }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _rotations.Start();
        return Task.CompletedTask;
    }

    public override Task StopAsync(CancellationToken cancellationToken) => _rotations.StopAsync();

    public void Dispose() => _rotations.Dispose();
}
