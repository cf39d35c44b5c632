using System.Text.Json;

namespace Acinaces.Adapters.Aws;

/// <summary>Reads and keeps secret texts.</summary>
public sealed class SecretsManagerClient(AwsClient client)
{
    /// <summary>The current value, or null when there is no such secret.</summary>
    public Task<string?> GetValueAsync(string secretId, CancellationToken cancellationToken) => GetValueAsync(secretId, stage: null, cancellationToken);

    /// <summary>The value that bears a label, or null when none does or the version is still empty.</summary>
    /// <param name="stage">Absent: the current one.</param>
    public async Task<string?> GetValueAsync(string secretId, string? stage, CancellationToken cancellationToken)
    {
        try
        {
            var body = JsonBody.Write((secretId, stage), static (writer, asked) =>
            {
                writer.WriteString("SecretId"u8, asked.secretId);
                if (asked.stage is not null) writer.WriteString("VersionStage"u8, asked.stage);
            });
            using var answer = JsonDocument.Parse(await client.CallAsync("GetSecretValue", body, cancellationToken).ConfigureAwait(false));
            return answer.RootElement.GetProperty("SecretString").GetString();
        }
        catch (AwsServiceException error) when (error.Code == "ResourceNotFoundException")
        {
            return null;
        }
    }

    /// <summary>Creates the secret, or gives an existing one the new value.</summary>
    /// <param name="requestToken">Repeating the call with it changes nothing; 32 to 64 characters.</param>
    /// <returns>The secret's ARN.</returns>
    public async Task<string> KeepAsync(string name, string value, string requestToken, CancellationToken cancellationToken)
    {
        try
        {
            return await ArnOfAsync("CreateSecret", "Name", name, value, requestToken, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException error) when (error.Code == "ResourceExistsException")
        {
            return await ArnOfAsync("PutSecretValue", "SecretId", name, value, requestToken, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The secret's ARN, or null when there is none of that name.</summary>
    public async Task<string?> DescribeAsync(string secretId, CancellationToken cancellationToken)
    {
        try
        {
            var body = JsonBody.Write(secretId, static (writer, id) => writer.WriteString("SecretId"u8, id));
            using var answer = JsonDocument.Parse(await client.CallAsync("DescribeSecret", body, cancellationToken).ConfigureAwait(false));
            return answer.RootElement.GetProperty("ARN").GetString();
        }
        catch (AwsServiceException error) when (error.Code == "ResourceNotFoundException")
        {
            return null;
        }
    }

    private async Task<string> ArnOfAsync(string operation, string idMember, string id, string value, string token, CancellationToken cancellationToken)
    {
        var body = JsonBody.Write((idMember, id, value, token), static (writer, state) =>
        {
            writer.WriteString(state.idMember, state.id);
            writer.WriteString("SecretString"u8, state.value);
            writer.WriteString("ClientRequestToken"u8, state.token);
        });
        using var answer = JsonDocument.Parse(await client.CallAsync(operation, body, cancellationToken).ConfigureAwait(false));
        return answer.RootElement.GetProperty("ARN").GetString() ?? throw new AwsServiceException("secretsmanager", "UnreadableAnswer", 200, "The answer has no ARN.");
    }
}
