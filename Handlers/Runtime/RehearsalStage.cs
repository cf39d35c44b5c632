using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acinaces.Handlers.Runtime;

/// <summary>
/// A server within this process that plays AWS and an exchange for one rehearsed order: it answers every call as if all went well.
/// What it says is never stored and never leaves the process.
/// </summary>
internal sealed class RehearsalStage : IDisposable
{
    private static readonly (string Mark, string Answer)[] Script =
    [
        ("BatchGetItem", """{"Responses":{"acinaces-local-exchange-configs":[{"tenantId":{"S":"warm-up"},"exchangeId":{"S":"BINANCE"},"name":{"S":"x"},"mode":{"S":"SANDBOX"},"status":{"S":"ACTIVE"},"priority":{"N":"1"},"liveTradingEnabled":{"BOOL":false},"createdAt":{"S":"2026-01-01T00:00:00.000Z"},"updatedAt":{"S":"2026-01-01T00:00:00.000Z"},"version":{"N":"1"},"secretArn":{"S":"arn"}}]},"UnprocessedKeys":{}}"""),
        (".Query", """{"Items":[],"Count":0,"ScannedCount":0}"""),
        ("GetSecretValue", """{"SecretString":"{\"apiKey\":\"warm-up\",\"apiSecret\":\"warm-up\"}"}"""),
        ("PutEvents", """{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}"""),
        ("/api/v3/time", """{"serverTime":1}"""),
        ("/api/v3/exchangeInfo", """{"rateLimits":[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":6000},{"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":100}],"symbols":[{"symbol":"BTCUSDT","status":"TRADING","baseAsset":"BTC","quoteAsset":"USDT","filters":[{"filterType":"LOT_SIZE","minQty":"0.001","maxQty":"100","stepSize":"0.001"}]}]}"""),
        ("/api/v3/order", """{"symbol":"BTCUSDT","orderId":1,"clientOrderId":"1","transactTime":1767225600000,"price":"0","origQty":"0.001","executedQty":"0.001","status":"FILLED","type":"MARKET","side":"BUY","fills":[{"price":"1","qty":"0.001","commission":"0.1","commissionAsset":"BTC","tradeId":1}]}"""),
    ];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RehearsalStage()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptSocketAsync().ConfigureAwait(false));
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The rehearsal is over.
        }
    }

    private static async Task ServeAsync(Socket socket)
    {
        using var _ = socket;
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(length)).ConfigureAwait(false) is var read and > 0)
            {
                length += read;
                if (!IsWhole(buffer.AsSpan(0, length))) continue;
                var answer = Encoding.UTF8.GetBytes(AnswerTo(Encoding.Latin1.GetString(buffer, 0, length)));
                length = 0;
                await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {answer.Length}\r\n\r\n").Concat(answer).ToArray()).ConfigureAwait(false);
            }
        }
        catch (SocketException)
        {
            // The rehearsal ended in the middle of a line.
        }
    }

    private static string AnswerTo(string request) => Script.FirstOrDefault(line => request.Contains(line.Mark, StringComparison.Ordinal)).Answer ?? "{}";

    private static bool IsWhole(ReadOnlySpan<byte> request)
    {
        var headEnd = request.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0) return false;
        var mark = request.IndexOf("Content-Length: "u8);
        if (mark < 0 || mark > headEnd) return true;
        var digits = request[(mark + 16)..headEnd];
        var end = digits.IndexOf("\r\n"u8);
        return request.Length >= headEnd + 4 + int.Parse(end < 0 ? digits : digits[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}
