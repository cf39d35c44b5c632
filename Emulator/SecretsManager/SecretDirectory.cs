using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.SecretsManager.Model;
using Acinaces.Emulator.SecretsManager.Storage;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.SecretsManager;

/// <summary>Finds secrets by whatever callers name them, and the rights operations on them need.</summary>
internal sealed class SecretDirectory(SecretStore secrets, IdSource ids, TimeProvider clock)
{
    public static string Prefix(Caller caller) => caller.Arn("secretsmanager", "secret:");

    public string NewArn(string name, Caller caller) => $"{Prefix(caller)}{name}-{ids.Lower(6)}";

    public IEnumerable<Permission> Permission(string action, string secretId, Caller caller)
    {
        var secret = secrets.Find(secretId, Prefix(caller));
        var arn = secret?.Arn ?? (secretId.StartsWith("arn:", StringComparison.Ordinal) ? secretId : Prefix(caller) + secretId + "-??????");
        return [new Permission(action, arn) { ResourcePolicy = secret?.Policy }];
    }

    /// <exception cref="AwsErrorException">ResourceNotFoundException.</exception>
    public Secret Require(string secretId, Caller caller) => secrets.Find(secretId, Prefix(caller)) ?? throw SecretsManagerErrors.NotFound();

    /// <exception cref="AwsErrorException">ResourceNotFoundException, or InvalidRequestException when it is marked for deletion.</exception>
    public Secret RequireLive(string secretId, Caller caller)
    {
        var secret = Require(secretId, caller);
        return secret.DeletedAt is null ? secret : throw SecretsManagerErrors.Deleted();
    }

    /// <summary>Adds a version, fills one that was announced, or finds it again when the same token comes with the same value.</summary>
    /// <param name="token">Becomes the version's id. Absent: a new one.</param>
    public (Secret Secret, SecretVersion Version) AddVersion(Secret secret, SecretValue value, string? token, IReadOnlyList<string> stages)
    {
        RequireToken(token);
        var announced = token is null ? null : secret.FindVersion(token);
        if (announced is { SealedValue: not null } known)
        {
            return known.IsBinary == value.IsBinary && secrets.Open(secret, known).AsSpan().SequenceEqual(value.Bytes)
                ? (secret, known)
                : throw SecretsManagerErrors.TokenUsed();
        }

        var id = token ?? ids.Uuid();
        var filled = secrets.Seal(value, secret.Arn, id, announced?.Stages ?? []);
        IReadOnlyList<SecretVersion> versions = announced is null ? [.. secret.Versions, filled] : [.. secret.Versions.Select(version => version.Id == id ? filled : version)];
        // The first version is the current one, whatever the caller called it.
        foreach (var stage in secret.Versions.Count == 0 ? stages.Append(Stage.Current).Distinct() : stages)
            versions = VersionStages.Move(versions, stage, id);
        var changed = secret with { Versions = VersionStages.Trim(versions), ChangedAt = clock.GetUtcNow() };
        return (changed, changed.FindVersion(id) ?? throw SecretsManagerErrors.VersionNotFound(id));
    }

    /// <summary>Announces a version: it has an id and the label of a rotation, and no value yet.</summary>
    public Secret Announce(Secret secret, string versionId)
    {
        IReadOnlyList<SecretVersion> versions = [.. secret.Versions, new SecretVersion(versionId, clock.GetUtcNow(), SealedValue: null, IsBinary: false, [])];
        return secret with { Versions = VersionStages.Trim(VersionStages.Move(versions, Stage.Pending, versionId)) };
    }

    /// <summary>The value of a version for a caller; notes the day of the access.</summary>
    public (SecretVersion Version, string? Text, byte[]? Binary) Read(Secret secret, string? versionId, string? stage)
    {
        var version = versionId is not null
            ? secret.FindVersion(versionId) ?? throw SecretsManagerErrors.VersionNotFound(versionId)
            : secret.VersionIn(stage ?? Stage.Current) ?? throw SecretsManagerErrors.StageNotFound(stage ?? Stage.Current);
        if (versionId is not null && stage is not null && !version.Stages.Contains(stage))
            throw SecretsManagerErrors.InvalidRequest("You provided a VersionStage that is not associated to the provided VersionId.");
        if (version.SealedValue is null)
            throw versionId is not null ? SecretsManagerErrors.VersionNotFound(versionId) : SecretsManagerErrors.StageNotFound(stage ?? Stage.Current);
        var value = secrets.Open(secret, version);
        NoteAccess(secret, version);
        return version.IsBinary ? (version, null, value) : (version, Encoding.UTF8.GetString(value), null);
    }

    public static void RequireToken(string? token)
    {
        if (token is { Length: < SecretsManagerLimits.MinTokenLength or > SecretsManagerLimits.MaxTokenLength })
            throw SecretsManagerErrors.InvalidParameter("ClientRequestToken must be 32-64 characters long.");
    }

    // AWS keeps only the day, which also keeps reading from writing the journal each time.
    private void NoteAccess(Secret secret, SecretVersion version)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.Year, now.Month, now.Day, 0, 0, 0, TimeSpan.Zero);
        if (secret.AccessedAt == today && version.AccessedAt == today)
            return;
        secrets.Put(secret with
        {
            AccessedAt = today,
            Versions = [.. secret.Versions.Select(it => it.Id == version.Id ? it with { AccessedAt = today } : it)],
        });
    }
}
