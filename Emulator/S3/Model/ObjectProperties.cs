namespace Acinaces.Emulator.S3.Model;

/// <summary>What a client says about an object when it uploads it.</summary>
internal sealed record ObjectProperties
{
    public const string DefaultContentType = "binary/octet-stream";

    public string? ContentType { get; set; }

    public string? CacheControl { get; set; }

    public string? ContentDisposition { get; set; }

    public string? ContentEncoding { get; set; }

    public string? ContentLanguage { get; set; }

    public string? Expires { get; set; }

    public string StorageClass { get; set; } = "STANDARD";

    public ObjectEncryption Encryption { get; set; } = new("AES256", null, null);

    /// <summary>The client's own headers, without their prefix, in lower case.</summary>
    public Dictionary<string, string> Metadata { get; set; } = [];
}
