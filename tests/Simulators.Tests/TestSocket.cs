using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Acinaces.Simulators.Tests;

/// <summary>One WebSocket connection of a test.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IDisposable
{
    public Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public async Task<JsonElement> ReceiveAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(15));
        var buffer = new byte[256 * 1_024];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"Closed: {socket.CloseStatus} {socket.CloseStatusDescription}");
            length += part.Count;
            if (part.EndOfMessage) return JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement;
        }
    }

    /// <summary>The first message for which that holds; others are passed over.</summary>
    public async Task<JsonElement> ReceiveAsync(Func<JsonElement, bool> isWanted)
    {
        while (true)
        {
            var message = await ReceiveAsync();
            if (isWanted(message)) return message;
        }
    }

    public void Dispose() => socket.Dispose();
}
