using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.SecretsManager.Wire;

namespace Acinaces.Emulator.SecretsManager.Operations;

internal sealed class CreateSecret(SecretStore secrets, SecretDirectory directory, TimeProvider clock) : IOperation<CreateSecretRequest, CreateSecretResponse>
{
    public IEnumerable<Permission> Permissions(CreateSecretRequest request, Caller caller)
    {
        var arn = SecretDirectory.Prefix(caller) + request.Name + "-??????";
        return request.Tags is { Count: > 0 }
            ? [new Permission("secretsmanager:CreateSecret", arn), new Permission("secretsmanager:TagResource", arn)]
            : [new Permission("secretsmanager:CreateSecret", arn)];
    }

    public CreateSecretResponse Invoke(CreateSecretRequest request, Caller caller)
    {
        if (request.Name.Length is 0 or > SecretsManagerLimits.MaxNameLength || !request.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || "-/_+=.@!".Contains(letter, StringComparison.Ordinal)))
            throw SecretsManagerErrors.InvalidParameter("Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        var value = SecretValue.Of(request.SecretString, request.SecretBinary);
        return secrets.Atomically(() => Create(request, value, caller));
    }

    private CreateSecretResponse Create(CreateSecretRequest request, SecretValue? value, Caller caller)
    {
        if (secrets.Find(request.Name, SecretDirectory.Prefix(caller)) is { } existing)
        {
            if (existing.DeletedAt is not null)
                throw SecretsManagerErrors.ScheduledForDeletion();
            if (request.ClientRequestToken is null || value is null || existing.FindVersion(request.ClientRequestToken) is null)
                throw SecretsManagerErrors.Exists(request.Name);
            var again = directory.AddVersion(existing, value, request.ClientRequestToken, [Stage.Current]);
            return new CreateSecretResponse(existing.Arn, existing.Name, again.Version.Id);
        }

        var now = clock.GetUtcNow();
        var secret = new Secret
        {
            Arn = directory.NewArn(request.Name, caller),
            Name = request.Name,
            Description = request.Description,
            KmsKeyId = request.KmsKeyId,
            Tags = (request.Tags ?? []).ToDictionary(tag => tag.Key ?? "", tag => tag.Value ?? ""),
            CreatedAt = now,
            ChangedAt = now,
            Versions = [],
        };
        string? versionId = null;
        if (value is not null)
        {
            (secret, var version) = directory.AddVersion(secret, value, request.ClientRequestToken, [Stage.Current]);
            versionId = version.Id;
        }

        secrets.Put(secret);
        return new CreateSecretResponse(secret.Arn, secret.Name, versionId);
    }
}
