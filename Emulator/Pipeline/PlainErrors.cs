using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Pipeline;

/// <summary>Errors outside any AWS protocol: a JSON object with code and message.</summary>
internal static class PlainErrors
{
    /// <summary>A fault of the emulator itself. What went wrong is in its log, not in the answer.</summary>
    public static AwsError Internal { get; } = new("InternalFailure", "The request processing has failed because of an unknown error, exception or failure.", 500);

    public static void Write(WireResponse response, AwsError error)
    {
        response.Status = error.HttpStatus;
        response.ContentType = "application/json";
        var writer = JsonOutput.Rent(response.Body);
        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        JsonOutput.Return(writer);
    }
}
