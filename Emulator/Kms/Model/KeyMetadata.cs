using System.Text.Json.Serialization;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Kms.Model;

/// <summary>A key as it travels.</summary>
internal sealed record KeyMetadata
{
    public required string AWSAccountId { get; init; }

    public required string KeyId { get; init; }

    public required string Arn { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset CreationDate { get; init; }

    public bool Enabled { get; init; }

    public required string Description { get; init; }

    public required string KeyUsage { get; init; }

    public required string KeyState { get; init; }

    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? DeletionDate { get; init; }

    public string Origin { get; init; } = "AWS_KMS";

    public required string KeyManager { get; init; }

    public required string CustomerMasterKeySpec { get; init; }

    public required string KeySpec { get; init; }

    public IReadOnlyList<string>? EncryptionAlgorithms { get; init; }

    public IReadOnlyList<string>? SigningAlgorithms { get; init; }

    public bool MultiRegion { get; init; }

    public static KeyMetadata Of(Key key) => new()
    {
        AWSAccountId = key.Arn.Split(':')[4],
        KeyId = key.Id,
        Arn = key.Arn,
        CreationDate = key.CreatedAt,
        Enabled = key.State == "Enabled",
        Description = key.Description,
        KeyUsage = key.Usage,
        KeyState = key.State,
        DeletionDate = key.DeletionAt,
        KeyManager = key.IsAwsManaged ? "AWS" : "CUSTOMER",
        CustomerMasterKeySpec = key.Spec,
        KeySpec = key.Spec,
        EncryptionAlgorithms = KeySpecs.EncryptionAlgorithms(key),
        SigningAlgorithms = KeySpecs.SigningAlgorithms(key),
    };
}
