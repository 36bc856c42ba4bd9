using System.Buffers.Binary;
using System.Text;

namespace Invitations.Tests.Support;

/// <summary>As much of MessagePack as a circuit speaks: numbers, texts, bytes, yes and no, nothing, and lists of them; each message led by its length.</summary>
internal static class BlazorPack
{
    /// <summary>A call of a method at the other end, without an answer when there is no id.</summary>
    public static byte[] Call(string? id, string method, params object?[] arguments)
    {
        using var message = new MemoryStream();
        Write(message, (object?[])[1, new Dictionary<string, string>(), id, method, arguments]);
        return Framed(message.ToArray());
    }

    /// <summary>Every whole message among the bytes; what is left over is the beginning of the next.</summary>
    public static List<object?[]> Messages(ReadOnlySpan<byte> bytes, out int read)
    {
        var messages = new List<object?[]>();
        read = 0;
        while (TryLength(bytes[read..], out var length, out var prefix) && read + prefix + length <= bytes.Length)
        {
            var body = bytes.Slice(read + prefix, length).ToArray();
            var at = 0;
            messages.Add((object?[])Read(body, ref at)!);
            read += prefix + length;
        }

        return messages;
    }

    private static byte[] Framed(byte[] body)
    {
        var framed = new List<byte>();
        for (var length = body.Length; ; length >>= 7)
        {
            if (length < 0x80)
            {
                framed.Add((byte)length);
                break;
            }

            framed.Add((byte)(length & 0x7f | 0x80));
        }

        return [.. framed, .. body];
    }

    private static bool TryLength(ReadOnlySpan<byte> bytes, out int length, out int prefix)
    {
        length = prefix = 0;
        foreach (var b in bytes)
        {
            length |= (b & 0x7f) << 7 * prefix++;
            if (b < 0x80) return true;
        }

        return false;
    }

    private static void Write(Stream to, object? value)
    {
        Span<byte> number = stackalloc byte[8];
        switch (value)
        {
            case null: to.WriteByte(0xc0); break;
            case bool yes: to.WriteByte(yes ? (byte)0xc3 : (byte)0xc2); break;
            case int small when small is >= 0 and < 0x80: to.WriteByte((byte)small); break;
            case int or long:
                to.WriteByte(0xd3);
                BinaryPrimitives.WriteInt64BigEndian(number, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                to.Write(number);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                to.WriteByte(0xdb);
                BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
                to.Write(number[..4]);
                to.Write(bytes);
                break;
            case Dictionary<string, string> { Count: 0 }: to.WriteByte(0x80); break;
            case object?[] { Length: < 16 } list:
                to.WriteByte((byte)(0x90 | list.Length));
                foreach (var item in list) Write(to, item);
                break;
            default: throw new ArgumentException($"A circuit is not told {value.GetType()}.", nameof(value));
        }
    }

    private static object? Read(byte[] from, ref int at)
    {
        int kind = from[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Map(from, kind & 0x0f, ref at),
            < 0xa0 => List(from, kind & 0x0f, ref at),
            < 0xc0 => Text(from, kind & 0x1f, ref at),
            >= 0xe0 => (long)(sbyte)kind,
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            0xc4 or 0xc5 or 0xc6 => Bytes(from, (int)Number(from, 1 << kind - 0xc4, ref at), ref at),
            0xca or 0xcb => Bytes(from, kind == 0xca ? 4 : 8, ref at), // A fraction; nobody asks for one.
            0xcc or 0xcd or 0xce or 0xcf => Number(from, 1 << kind - 0xcc, ref at),
            0xd0 => (long)(sbyte)Number(from, 1, ref at),
            0xd1 => (long)(short)Number(from, 2, ref at),
            0xd2 => (long)(int)Number(from, 4, ref at),
            0xd3 => Number(from, 8, ref at),
            0xd9 or 0xda or 0xdb => Text(from, (int)Number(from, 1 << kind - 0xd9, ref at), ref at),
            0xdc or 0xdd => List(from, (int)Number(from, kind == 0xdc ? 2 : 4, ref at), ref at),
            0xde or 0xdf => Map(from, (int)Number(from, kind == 0xde ? 2 : 4, ref at), ref at),
            _ => throw new InvalidDataException($"A circuit does not say {kind:x}."),
        };
    }

    private static long Number(byte[] from, int bytes, ref int at)
    {
        long number = 0;
        for (var i = 0; i < bytes; i++) number = number << 8 | from[at++];
        return number;
    }

    private static byte[] Bytes(byte[] from, int count, ref int at) => from[at..(at += count)];

    private static string Text(byte[] from, int count, ref int at) => Encoding.UTF8.GetString(Bytes(from, count, ref at));

    private static object?[] List(byte[] from, int count, ref int at)
    {
        var list = new object?[count];
        for (var i = 0; i < count; i++) list[i] = Read(from, ref at);
        return list;
    }

    // Only the headers are one, and they are empty.
    private static object? Map(byte[] from, int count, ref int at)
    {
        List(from, 2 * count, ref at);
        return null;
    }
}
