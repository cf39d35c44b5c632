namespace Acinaces.Handlers.Api;

/// <summary>The parts of API Gateway's REST proxy event that we use.</summary>
internal sealed record ApiRequestEvent
{
    /// <summary>The route's template, such as <c>/exchange-orders/{orderId}</c>.</summary>
    public string? Resource { get; init; }

    public string? Path { get; init; }

    public string? HttpMethod { get; init; }

    public Dictionary<string, string>? Headers { get; init; }

    public Dictionary<string, string>? QueryStringParameters { get; init; }

    public Dictionary<string, string>? PathParameters { get; init; }

    public ApiRequestContext? RequestContext { get; init; }

    public string? Body { get; init; }

    public bool IsBase64Encoded { get; init; }
}
