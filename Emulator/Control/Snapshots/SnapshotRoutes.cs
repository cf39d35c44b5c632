using System.Text.Json;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Control.Snapshots;

/// <summary>What lies below <c>/_acinaces/snapshots</c>.</summary>
internal static class SnapshotRoutes
{
    /// <param name="path">What follows <c>snapshots</c>, without slashes around it.</param>
    public static async ValueTask HandleAsync(SnapshotShelf shelf, string path, WireRequest request, WireResponse response)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (request.Method, parts)
        {
            case ("GET", []):
                Write(response, 200, shelf.List(), ControlJson.Default.ShelfReport);
                break;
            case ("POST", []):
                Write(response, 201, await shelf.CreateAsync(Read(request).Name), ControlJson.Default.SnapshotReport);
                break;
            case ("POST", [var name, "restore"]):
                await shelf.RestoreAsync(name);
                response.Status = 204;
                break;
            case ("POST", [var name, "branches"]):
                Write(response, 201, await shelf.BranchAsync(name, Read(request).Name), ControlJson.Default.BranchReport);
                break;
            case ("DELETE", [var name]):
                await shelf.DeleteAsync(name);
                response.Status = 204;
                break;
            case ("DELETE", [_, "branches", var branch]):
                await shelf.DeleteBranchAsync(branch);
                response.Status = 204;
                break;
            default:
                throw new AwsErrorException("ControlPlaneRefusal", "Snapshots take: GET and POST snapshots, POST snapshots/NAME/restore, POST snapshots/NAME/branches, DELETE snapshots/NAME, DELETE snapshots/NAME/branches/BRANCH.", 404);
        }
    }

    private static SnapshotCommand Read(WireRequest request)
    {
        try
        {
            return JsonSerializer.Deserialize(request.Body.Span, ControlJson.Default.SnapshotCommand) ?? new SnapshotCommand();
        }
        catch (JsonException malformed)
        {
            throw new AwsErrorException("ControlPlaneRefusal", malformed.Message, 400);
        }
    }

    private static void Write<T>(WireResponse response, int status, T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        response.Status = status;
        response.ContentType = "application/json";
        JsonOutput.Write(response.Body, value, type);
    }
}
