using System.Text.Json;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>The error body.</summary>
internal static class ErrorJson
{
    public static void Write(Utf8JsonWriter json, BinanceException error)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, error.Code);
        json.WriteString("msg"u8, error.Message);
        if (error.Detail is not null)
        {
            json.WritePropertyName("data"u8);
            json.WriteRawValue(error.Detail, skipInputValidation: true);
        }
        json.WriteEndObject();
    }
}
