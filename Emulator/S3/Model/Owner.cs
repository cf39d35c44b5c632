using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>An account by its canonical id, which S3 has beside the twelve digits.</summary>
internal sealed record Owner
{
    [JsonPropertyName("ID")]
    public string Id { get; set; } = "";

    public static Owner Of(string accountId) => new() { Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("s3 owner " + accountId))) };
}
