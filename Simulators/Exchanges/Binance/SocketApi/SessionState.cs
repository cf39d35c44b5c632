using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Exchanges.Binance.UserData;

namespace Acinaces.Simulators.Exchanges.Binance.SocketApi;

/// <summary>What a connection remembers: who has logged on, and which accounts it listens to. Guarded by the market's lock.</summary>
internal sealed class SessionState(BinanceVenue venue, BinanceSocket socket)
{
    private readonly List<UserSubscription> _subscriptions = [];
    private readonly long _connectedMs = venue.NowMs;
    private UserSubscription? _ofLogon;
    private long _loggedOnMs;
    private int _nextSubscription;

    /// <summary>Absent until somebody has logged on.</summary>
    public ApiKey? LoggedOn { get; private set; }

    /// <exception cref="BinanceException">-1020 for a method that does not exist.</exception>
    public void Execute(ApiRequest request, Utf8JsonWriter json)
    {
        switch (request.Method)
        {
            case "session.logon":
                LogOn(request);
                WriteStatus(json);
                break;
            case "session.status":
                WriteStatus(json);
                break;
            case "session.logout":
                LogOut();
                WriteStatus(json);
                break;
            case "session.subscriptions":
                json.WriteStartArray();
                foreach (var subscription in _subscriptions) WriteSubscription(json, subscription.Id);
                json.WriteEndArray();
                break;
            case "userDataStream.subscribe":
                _ofLogon = Subscribe(LoggedOn ?? throw BinanceErrors.RejectedKey());
                WriteSubscription(json, _ofLogon.Id);
                break;
            case "userDataStream.subscribe.signature":
                var key = Authentication.Require(venue, BinanceSecurity.UserData, request.Parameters.RequireText("apiKey"), request.Parameters, request.SignedText);
                WriteSubscription(json, Subscribe(key ?? throw BinanceErrors.RejectedKey()).Id);
                break;
            case "userDataStream.unsubscribe":
                Unsubscribe(request.Parameters.Integer("subscriptionId"));
                json.WriteStartObject();
                json.WriteEndObject();
                break;
            default:
                throw BinanceErrors.UnsupportedOperation();
        }
    }

    public void EndSubscriptions()
    {
        using (venue.Market.Enter()) Unsubscribe(id: null, mustExist: false);
    }

    private void LogOn(ApiRequest request)
    {
        var key = Authentication.Require(venue, BinanceSecurity.UserData, request.Parameters.RequireText("apiKey"), request.Parameters, request.SignedText);
        if (key is not { Signature.MayLogOn: true }) throw BinanceErrors.UnsupportedSignature();
        (LoggedOn, _loggedOnMs) = (key, venue.NowMs);
    }

    private void LogOut()
    {
        LoggedOn = null;
        if (_ofLogon is { } subscription) Unsubscribe(subscription.Id, mustExist: false);
        _ofLogon = null;
    }

    private UserSubscription Subscribe(ApiKey key)
    {
        if (_subscriptions.Exists(subscription => subscription.Account == key.Account)) throw BinanceErrors.SubscriptionActive();
        var subscription = new UserSubscription(_nextSubscription++, key.Account, socket);
        _subscriptions.Add(subscription);
        venue.UserData.Add(subscription);
        return subscription;
    }

    private void Unsubscribe(long? id, bool mustExist = true)
    {
        var ended = _subscriptions.FindAll(subscription => id is null || subscription.Id == id);
        if (ended.Count == 0 && mustExist) throw BinanceErrors.SubscriptionInactive();
        foreach (var subscription in ended)
        {
            venue.UserData.Remove(subscription);
            _subscriptions.Remove(subscription);
        }
    }

    private void WriteStatus(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (LoggedOn is { } key)
        {
            json.WriteString("apiKey"u8, key.Key);
            json.WriteNumber("authorizedSince"u8, _loggedOnMs);
        }
        else
        {
            json.WriteNull("apiKey"u8);
            json.WriteNull("authorizedSince"u8);
        }
        json.WriteNumber("connectedSince"u8, _connectedMs);
        json.WriteBoolean("returnRateLimits"u8, true);
        json.WriteNumber("serverTime"u8, venue.NowMs);
        json.WriteBoolean("userDataStream"u8, _ofLogon is not null);
        json.WriteEndObject();
    }

    private static void WriteSubscription(Utf8JsonWriter json, int id)
    {
        json.WriteStartObject();
        json.WriteNumber("subscriptionId"u8, id);
        json.WriteEndObject();
    }
}
