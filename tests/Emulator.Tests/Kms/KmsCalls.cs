using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms;

/// <summary>What several tests of keys do.</summary>
internal static class KmsCalls
{
    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>Creates a key and returns its id.</summary>
    public static async Task<string> KeyAsync(this Cloud cloud, object? request = null) =>
        (await cloud.Kms("CreateKey", request ?? new { })).GetProperty("KeyMetadata").GetProperty("KeyId").GetString() ?? "";

    public static async Task<string> EncryptAsync(this Cloud cloud, string keyId, string text, object? context = null) =>
        (await cloud.Kms("Encrypt", new { KeyId = keyId, Plaintext = Base64(text), EncryptionContext = context ?? new { } })).GetProperty("CiphertextBlob").GetString() ?? "";

    public static async Task<string> DecryptAsync(this Cloud cloud, string ciphertext, object? context = null) =>
        Encoding.UTF8.GetString((await cloud.Kms("Decrypt", new { CiphertextBlob = ciphertext, EncryptionContext = context ?? new { } })).GetProperty("Plaintext").GetBytesFromBase64());

    public static async Task<JsonElement> DescribeAsync(this Cloud cloud, string keyId) => (await cloud.Kms("DescribeKey", new { KeyId = keyId })).GetProperty("KeyMetadata");
}
