namespace Aspire.Hosting.AWS.Lambda;

/// <summary>Which of API Gateway's products an emulator stands for.</summary>
public enum APIGatewayType
{
    /// <summary>A REST API.</summary>
    Rest,

    /// <summary>An HTTP API whose functions get events of format 1.0.</summary>
    HttpV1,

    /// <summary>An HTTP API whose functions get events of format 2.0.</summary>
    HttpV2,
}
