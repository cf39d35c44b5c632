namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>How an answer that API Gateway gives itself looks.</summary>
internal sealed record GatewayResponse
{
    /// <summary>Such as <c>THROTTLED</c> or <c>DEFAULT_4XX</c>.</summary>
    public required string ResponseType { get; init; }

    /// <summary>Absent: the type's own.</summary>
    public string? StatusCode { get; init; }

    /// <summary><c>gatewayresponse.header.NAME</c> to a quoted literal or a <c>context.</c> or <c>method.request.</c> value.</summary>
    public IReadOnlyDictionary<string, string>? ResponseParameters { get; init; }

    /// <summary>Content type to template.</summary>
    public IReadOnlyDictionary<string, string>? ResponseTemplates { get; init; }
    public bool DefaultResponse { get; init; }
}
