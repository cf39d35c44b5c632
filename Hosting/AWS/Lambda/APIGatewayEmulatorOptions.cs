namespace Aspire.Hosting.AWS.Lambda;

/// <summary>Where an API listens.</summary>
public class APIGatewayEmulatorOptions
{
    /// <summary>A free port when null.</summary>
    public int? HttpPort { get; set; }

    /// <summary>Must stay null: the emulator speaks plain HTTP.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>True or not, there is no HTTPS endpoint.</summary>
    public bool DisableHttpsEndpoint { get; set; }
}
