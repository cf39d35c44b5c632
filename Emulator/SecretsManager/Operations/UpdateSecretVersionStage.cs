using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class UpdateSecretVersionStage(SecretStore secrets, SecretDirectory directory, TimeProvider clock) : IOperation<UpdateSecretVersionStageRequest, UpdateSecretVersionStageResponse>
{
    public IEnumerable<Permission> Permissions(UpdateSecretVersionStageRequest request, Caller caller) =>
        directory.Permission("secretsmanager:UpdateSecretVersionStage", request.SecretId, caller);

    public UpdateSecretVersionStageResponse Invoke(UpdateSecretVersionStageRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        Require(request, secret);
        secrets.Put(secret with { Versions = VersionStages.Move(secret.Versions, request.VersionStage, request.MoveToVersionId), ChangedAt = clock.GetUtcNow() });
        return new UpdateSecretVersionStageResponse(secret.Arn, secret.Name);
    });

    private static void Require(UpdateSecretVersionStageRequest request, Secret secret)
    {
        if (request.MoveToVersionId is { } to && secret.FindVersion(to) is null)
            throw SecretsManagerErrors.VersionNotFound(to);
        if (request.RemoveFromVersionId is { } from && secret.FindVersion(from) is not { } source)
            throw SecretsManagerErrors.VersionNotFound(from);
        var bearer = secret.VersionIn(request.VersionStage);
        if (request.RemoveFromVersionId is { } named && bearer?.Id != named)
            throw SecretsManagerErrors.InvalidParameter($"The staging label {request.VersionStage} isn't currently attached to version {named}.");
        if (bearer is not null && request.RemoveFromVersionId is null && bearer.Id != request.MoveToVersionId)
            throw SecretsManagerErrors.InvalidParameter($"The parameter RemoveFromVersionId can't be empty. Staging label {request.VersionStage} is currently attached to version {bearer.Id}, so you must explicitly reference that version in RemoveFromVersionId.");
        if (request.VersionStage == Stage.Current && request.MoveToVersionId is null)
            throw SecretsManagerErrors.InvalidParameter("You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.");
    }
}
