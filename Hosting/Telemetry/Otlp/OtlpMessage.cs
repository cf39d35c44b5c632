namespace Aspire.Hosting.Telemetry.Otlp;

/// <summary>The fields of one OTLP message, by protobuf number.</summary>
internal sealed class OtlpMessage
{
    private readonly Dictionary<int, OtlpField> _fields = [];

    public OtlpField? Find(int number) => _fields.GetValueOrDefault(number);

    public OtlpMessage With(int number, string name, OtlpType type)
    {
        _fields.Add(number, new OtlpField(name, type));
        return this;
    }

    public OtlpMessage With(int number, string name, OtlpMessage message)
    {
        _fields.Add(number, new OtlpField(name, OtlpType.Message, IsRepeated: false, message));
        return this;
    }

    public OtlpMessage WithMany(int number, string name, OtlpType type)
    {
        _fields.Add(number, new OtlpField(name, type, IsRepeated: true));
        return this;
    }

    public OtlpMessage WithMany(int number, string name, OtlpMessage message)
    {
        _fields.Add(number, new OtlpField(name, OtlpType.Message, IsRepeated: true, message));
        return this;
    }
}
