namespace Acinaces.Emulator.Pipeline;

/// <summary>Lets the developer's web pages on this machine call the emulator; pages from elsewhere get no permission.</summary>
internal static class Cors
{
    public static ValueTask AnswerPreflight(WireRequest request, WireResponse response)
    {
        response.Status = 204;
        if (AllowOrigin(request, response))
        {
            response.AddHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS");
            var asked = request.Headers.AccessControlRequestHeaders.ToString();
            if (asked.Length > 0) response.AddHeader("Access-Control-Allow-Headers", asked);
            response.AddHeader("Access-Control-Max-Age", "600");
        }
        return ValueTask.CompletedTask;
    }

    public static bool AllowOrigin(WireRequest request, WireResponse response)
    {
        var origin = request.Headers.Origin;
        if (origin.Count != 1 || !Uri.TryCreate(origin[0], UriKind.Absolute, out var uri) || !uri.IsLoopback) return false;
        response.AddHeader("Access-Control-Allow-Origin", uri.GetLeftPart(UriPartial.Authority));
        response.AddHeader("Access-Control-Expose-Headers", "x-amzn-RequestId, x-amzn-ErrorType, x-amz-crc32");
        response.AddHeader("Vary", "Origin");
        return true;
    }
}
