using System.Text.Json;

namespace Acinaces.Adapters.Aws;

/// <summary>Reads and moves the versions of secrets, as whoever rotates them must.</summary>
public sealed class SecretVersionsClient(AwsClient client)
{
    public const string Current = "AWSCURRENT";
    public const string Pending = "AWSPENDING";
    public const string Previous = "AWSPREVIOUS";

    private readonly SecretsManagerClient _values = new(client);

    /// <summary>The labels of each version that has any, by version.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> StagesAsync(string secretId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync("DescribeSecret", secretId, cancellationToken).ConfigureAwait(false);
        return answer.RootElement.TryGetProperty("VersionIdsToStages", out var versions)
            ? versions.EnumerateObject().ToDictionary(version => version.Name, version => Labels(version.Value), StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
    }

    /// <summary>When each version with a label was made, by label.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> BirthsAsync(string secretId, CancellationToken cancellationToken)
    {
        using var answer = await AskAsync("ListSecretVersionIds", secretId, cancellationToken).ConfigureAwait(false);
        var births = from version in answer.RootElement.GetProperty("Versions").EnumerateArray()
                     where version.TryGetProperty("VersionStages", out _)
                     let born = DateTimeOffset.FromUnixTimeMilliseconds((long)(version.GetProperty("CreatedDate").GetDecimal() * 1000m))
                     from label in Labels(version.GetProperty("VersionStages"))
                     select (label, born);
        return births.ToDictionary(birth => birth.label, birth => birth.born, StringComparer.Ordinal);
    }

    /// <summary>The value that bears a label, or null when none does or the version is still empty.</summary>
    public Task<string?> ValueAsync(string secretId, string stage, CancellationToken cancellationToken) => _values.GetValueAsync(secretId, stage, cancellationToken);

    /// <summary>Gives the version that a rotation has announced its value.</summary>
    public Task PutPendingAsync(string secretId, string versionId, string value, CancellationToken cancellationToken) => client.CallAsync(
        "PutSecretValue",
        JsonBody.Write((secretId, versionId, value), static (writer, put) =>
        {
            writer.WriteString("SecretId"u8, put.secretId);
            writer.WriteString("ClientRequestToken"u8, put.versionId);
            writer.WriteString("SecretString"u8, put.value);
            writer.WriteStartArray("VersionStages"u8);
            writer.WriteStringValue(Pending);
            writer.WriteEndArray();
        }),
        cancellationToken);

    /// <summary>Puts a version into force; the one that was becomes the previous one.</summary>
    public Task MakeCurrentAsync(string secretId, string versionId, string formerVersionId, CancellationToken cancellationToken) => client.CallAsync(
        "UpdateSecretVersionStage",
        JsonBody.Write((secretId, versionId, formerVersionId), static (writer, move) =>
        {
            writer.WriteString("SecretId"u8, move.secretId);
            writer.WriteString("VersionStage"u8, Current);
            writer.WriteString("MoveToVersionId"u8, move.versionId);
            writer.WriteString("RemoveFromVersionId"u8, move.formerVersionId);
        }),
        cancellationToken);

    private async Task<JsonDocument> AskAsync(string operation, string secretId, CancellationToken cancellationToken)
    {
        var body = JsonBody.Write(secretId, static (writer, id) => writer.WriteString("SecretId"u8, id));
        return JsonDocument.Parse(await client.CallAsync(operation, body, cancellationToken).ConfigureAwait(false));
    }

    private static IReadOnlyList<string> Labels(JsonElement labels) => [.. labels.EnumerateArray().Select(label => label.GetString() ?? "")];
}
