namespace Aspire.Hosting.AWS.Lambda;

/// <summary>How the emulator is started. The three settings about installing have nothing to do here: the emulator is built with the AppHost.</summary>
public class LambdaEmulatorOptions
{
    public bool DisableAutoInstall { get; set; }

    public string? OverrideMinimumInstallVersion { get; set; }

    public bool AllowDowngrade { get; set; }

    /// <summary>Port of the emulator. A free one when null.</summary>
    public int? HttpPort { get; set; }

    /// <summary>Must stay null: the emulator speaks plain HTTP.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>True or not, there is no HTTPS endpoint.</summary>
    public bool DisableHttpsEndpoint { get; set; }

    /// <summary>Where a test tool with a page of its own would keep requests to send again. There is no such page here.</summary>
    public string? ConfigStoragePath { get; set; }
}
