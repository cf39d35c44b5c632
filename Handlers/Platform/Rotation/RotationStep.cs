using System.Text.Json;

namespace Acinaces.Handlers.Platform.Rotation;

/// <summary>What Secrets Manager asks of a rotation function.</summary>
/// <param name="Name"><c>createSecret</c>, <c>setSecret</c>, <c>testSecret</c> or <c>finishSecret</c>, in this order.</param>
/// <param name="VersionId">The version that the rotation makes.</param>
public sealed record RotationStep(string Name, string SecretId, string VersionId)
{
    /// <exception cref="JsonException">A member is missing.</exception>
    public static RotationStep Read(JsonElement payload) => new(Text(payload, "Step"), Text(payload, "SecretId"), Text(payload, "ClientRequestToken"));

    private static string Text(JsonElement payload, string member) =>
        payload.TryGetProperty(member, out var value) && value.GetString() is { Length: > 0 } text ? text : throw new JsonException($"The rotation's {member} is missing.");
}
