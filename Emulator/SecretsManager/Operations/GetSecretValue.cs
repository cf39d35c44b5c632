using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class GetSecretValue(SecretStore secrets, SecretDirectory directory) : IOperation<GetSecretValueRequest, GetSecretValueResponse>
{
    public IEnumerable<Permission> Permissions(GetSecretValueRequest request, Caller caller) => directory.Permission("secretsmanager:GetSecretValue", request.SecretId, caller);

    public GetSecretValueResponse Invoke(GetSecretValueRequest request, Caller caller) => secrets.Atomically(() =>
    {
        var secret = directory.RequireLive(request.SecretId, caller);
        var (version, text, binary) = directory.Read(secret, request.VersionId, request.VersionStage);
        return new GetSecretValueResponse
        {
            ARN = secret.Arn,
            Name = secret.Name,
            VersionId = version.Id,
            SecretString = text,
            SecretBinary = binary,
            VersionStages = version.Stages,
            CreatedDate = version.CreatedAt,
        };
    });
}
